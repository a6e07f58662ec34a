import type { Borders, Style } from 'exceljs';
import type { CellStyle, SheetPlan } from '../workbook/index.ts';

const argb = (color: string): { argb: string } => ({ argb: `FF${color}` });

const bordersOf = (border: NonNullable<CellStyle['border']>): Partial<Borders> =>
  Object.fromEntries(border.sides.map((side) => [side, { style: 'thin', color: argb(border.color) }]));

/** A cell's look in the writer's words. */
export const excelStyle = (style: CellStyle): Partial<Style> => ({
  ...(style.fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(style.fill) } }),
  font: {
    name: 'Calibri',
    size: style.size ?? 11,
    bold: style.bold ?? false,
    italic: style.italic ?? false,
    color: argb(style.color ?? '000000'),
  },
  ...(style.numberFormat && { numFmt: style.numberFormat }),
  ...(style.border && { border: bordersOf(style.border) }),
  alignment: {
    horizontal: style.align,
    vertical: style.vertical,
    wrapText: style.wrap ?? false,
    shrinkToFit: style.shrink ?? false,
    textRotation: style.rotate,
  },
});

/** A fill for a conditional format, which takes its colour from elsewhere than a cell's fill. */
export const differentialStyle = (style: CellStyle): Partial<Style> => ({
  ...(style.fill && { fill: { type: 'pattern', pattern: 'solid', bgColor: argb(style.fill) } }),
  font: { bold: style.bold ?? false, ...(style.color && { color: argb(style.color) }) },
});

/**
 * The look of each styled cell: `looks[row]?.[column]`. Cells that look alike share one object, which the writer counts on.
 * Each step adds one style of the plan to the look a cell has so far; a step taken before is not taken again.
 */
export const cellStyles = (plan: SheetPlan): Partial<Style>[][] => {
  type Look = { merged: CellStyle; style: Partial<Style>; after: Map<string, Look> };
  const start: Look = { merged: {}, style: {}, after: new Map() };
  const known = new Map<string, Look>();
  const names = new Map<CellStyle, string>();
  const nameOf = (style: CellStyle): string => {
    let name = names.get(style);
    if (name === undefined) {
      name = JSON.stringify(style);
      names.set(style, name);
    }
    return name;
  };
  const adding = (look: Look, style: CellStyle, name: string): Look => {
    const before = look.after.get(name);
    if (before) return before;
    const merged = { ...look.merged, ...style };
    const key = JSON.stringify(merged);
    const next = known.get(key) ?? { merged, style: excelStyle(merged), after: new Map<string, Look>() };
    known.set(key, next);
    look.after.set(name, next);
    return next;
  };
  const looks: Look[][] = [];
  for (const { area, style } of plan.styles) {
    const name = nameOf(style);
    for (let row = area.row; row < area.row + area.rows; row++) {
      looks[row] ??= [];
      const cells = looks[row];
      for (let column = area.column; column < area.column + area.columns; column++) {
        cells[column] = adding(cells[column] ?? start, style, name);
      }
    }
  }
  // Both levels have holes, which `map` keeps.
  return looks.map((cells) => cells.map((look) => look.style));
};
