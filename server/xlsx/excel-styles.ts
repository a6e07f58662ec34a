import type { Borders, Style } from 'exceljs';
import type { CellStyle, SheetPlan } from '#engine/workbook/index.ts';

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

/** The look of each styled cell, as row -> column -> style; cells that look alike share one object, which the writer counts on. */
export const cellStyles = (plan: SheetPlan): Map<number, Map<number, Partial<Style>>> => {
  const layers = new Map<number, Map<number, number[]>>();
  plan.styles.forEach(({ area }, index) => {
    for (let row = area.row; row < area.row + area.rows; row++) {
      const cells = layers.get(row) ?? new Map<number, number[]>();
      layers.set(row, cells);
      for (let column = area.column; column < area.column + area.columns; column++) {
        const layer = cells.get(column);
        if (layer) layer.push(index);
        else cells.set(column, [index]);
      }
    }
  });
  const shared = new Map<string, Partial<Style>>();
  const names = plan.styles.map(({ style }) => JSON.stringify(style));
  const styleOf = (indices: readonly number[]): Partial<Style> => {
    const key = indices.map((index) => names[index]).join('\n');
    const known = shared.get(key);
    if (known) return known;
    const style = excelStyle(Object.assign({}, ...indices.map((index) => plan.styles[index].style)));
    shared.set(key, style);
    return style;
  };
  return new Map(
    [...layers].map(([row, cells]) => [
      row,
      new Map([...cells].map(([column, indices]) => [column, styleOf(indices)] as const)),
    ]),
  );
};
