import type { Area, CellStyle, SheetPlan } from '#engine/workbook/index.ts';
import { rectangles } from './areas.ts';

type Side = 'left' | 'right' | 'top' | 'bottom';
/** The properties of a cell's look, one by one: a border's sides are apart. */
export type LookProperty = Exclude<keyof CellStyle, 'border'> | Side;
export type LookValue = string | number | boolean;
export type LookGroup = { property: LookProperty; value: LookValue; areas: readonly Area[] };

type Look = { style: CellStyle; properties: [LookProperty, LookValue][]; after: Map<CellStyle, Look> };

const propertiesOf = ({ border, ...plain }: CellStyle): [LookProperty, LookValue][] => [
  // What is false or absent is how a new cell looks anyway.
  ...(Object.entries(plain) as [LookProperty, LookValue | undefined][]).filter(
    (entry): entry is [LookProperty, LookValue] => entry[1] !== undefined && entry[1] !== false,
  ),
  ...(border?.sides ?? []).map((side): [LookProperty, LookValue] => [side, border!.color]),
];

const lookOf = (style: CellStyle): Look => ({ style, properties: propertiesOf(style), after: new Map() });

/** The look each cell ends with: later styles override earlier ones, key by key. Equal ways to a look share one object. */
const finalLooks = (plan: SheetPlan): Look[][] => {
  const plain = lookOf({});
  const looks: Look[][] = [];
  for (const { area, style } of plan.styles) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      looks[row] ??= [];
      for (let column = area.column; column < area.column + area.columns; column++) {
        const before = looks[row][column] ?? plain;
        let after = before.after.get(style);
        if (!after) {
          after = lookOf({ ...before.style, ...style });
          before.after.set(style, after);
        }
        looks[row][column] = after;
      }
    }
  }
  return looks;
};

/** Adds one row's runs of equal value for every property. */
const addRow = (found: Map<LookProperty, ReturnType<typeof rectangles<LookValue>>>, row: Look[], at: number): void => {
  const running = new Map<LookProperty, { value: LookValue; from: number }>();
  const close = (property: LookProperty, to: number): void => {
    const { value, from } = running.get(property)!;
    let areas = found.get(property);
    if (!areas) {
      areas = rectangles();
      found.set(property, areas);
    }
    areas.addRun(value, at, from, to - from);
    running.delete(property);
  };
  let before: Look | undefined;
  for (let column = 0; column <= row.length; column++) {
    const look = row[column] as Look | undefined;
    if (look === before && column < row.length) continue;
    const now = new Map(look?.properties ?? []);
    for (const [property, { value }] of running) if (now.get(property) !== value) close(property, column);
    for (const [property, value] of now) if (!running.has(property)) running.set(property, { value, from: column });
    before = look;
  }
};

/**
 * A plan's styles as one group per property and value, each with all its cells as rectangles: few calls whatever the number of lines.
 */
export const lookGroups = (plan: SheetPlan): LookGroup[] => {
  const found = new Map<LookProperty, ReturnType<typeof rectangles<LookValue>>>();
  finalLooks(plan).forEach((row, at) => {
    addRow(found, row, at);
  });
  return [...found].flatMap(([property, areas]) =>
    [...areas.byValue()].map(([value, rects]): LookGroup => ({ property, value, areas: rects })),
  );
};
