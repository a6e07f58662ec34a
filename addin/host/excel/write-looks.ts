import type { Area, SheetPlan } from '#engine/workbook/index.ts';
import { addressOf } from '../address.ts';
import { addressLists } from './areas.ts';
import { type LookGroup, type LookProperty, type LookValue, lookGroups } from './look-groups.ts';
import { type Step, step } from './steps.ts';

const aligned = { left: 'Left', center: 'Center', right: 'Right' } as const;
const upright = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;

const drawLine = (format: Excel.RangeFormat, edge: Excel.BorderIndex | `${Excel.BorderIndex}`, color: string): void => {
  const border = format.borders.getItem(edge as Excel.BorderIndex);
  border.style = 'Continuous';
  border.color = color;
};

/** How Excel is told of each property, but for borders and number formats. */
const setters: Partial<Record<LookProperty, (format: Excel.RangeFormat, value: LookValue) => void>> = {
  fill: (format, value) => {
    format.fill.color = `#${value}`;
  },
  color: (format, value) => {
    format.font.color = `#${value}`;
  },
  bold: (format) => {
    format.font.bold = true;
  },
  italic: (format) => {
    format.font.italic = true;
  },
  size: (format, value) => {
    format.font.size = Number(value);
  },
  align: (format, value) => {
    format.horizontalAlignment = aligned[value as keyof typeof aligned];
  },
  vertical: (format, value) => {
    format.verticalAlignment = upright[value as keyof typeof upright];
  },
  wrap: (format) => {
    format.wrapText = true;
  },
  shrink: (format) => {
    format.shrinkToFit = true;
  },
  rotate: (format, value) => {
    format.textOrientation = Number(value);
  },
};

/** A side of every cell is the edge of the whole area and the lines inside it. */
const edges = {
  left: ['EdgeLeft', 'InsideVertical'],
  right: ['EdgeRight', 'InsideVertical'],
  top: ['EdgeTop', 'InsideHorizontal'],
  bottom: ['EdgeBottom', 'InsideHorizontal'],
} as const;

const isSide = (property: LookProperty): property is keyof typeof edges => Object.hasOwn(edges, property);

const onAreas = (
  sheet: string,
  areas: readonly Area[],
  calls: number,
  set: (format: Excel.RangeFormat) => void,
): Step[] =>
  addressLists(areas).map((addresses) =>
    step(sheet, calls + 1, (on) => set(on.getRanges(addresses).untrack().format), addresses.length),
  );

const groupSteps = (sheet: string, { property, value, areas }: LookGroup): Step[] => {
  if (property === 'numberFormat') {
    // Blocks of areas have no number format of their own.
    return areas.map((area) =>
      step(sheet, 2, (on) => {
        on.getRange(addressOf(area)).untrack().numberFormat = value as unknown as string[][];
      }),
    );
  }
  if (!isSide(property)) return onAreas(sheet, areas, 3, (format) => setters[property]?.(format, value));
  const [edge, inside] = edges[property];
  const across = areas.filter(({ rows, columns }) => (inside === 'InsideVertical' ? columns : rows) > 1);
  return [
    ...onAreas(sheet, areas, 5, (format) => drawLine(format, edge, `#${value}`)),
    ...onAreas(sheet, across, 5, (format) => drawLine(format, inside, `#${value}`)),
  ];
};

export const looksOf = (plan: SheetPlan): Step[] => lookGroups(plan).flatMap((group) => groupSteps(plan.name, group));
