import type { CellStyle, SheetPlan } from '#engine/workbook/index.ts';

/** The look of single cells, found without going through all of a sheet's areas. */
export type StyleFinder = (row: number, column: number) => CellStyle;

/** Later areas override earlier ones, key by key. */
export const stylesByRow = ({ styles }: Pick<SheetPlan, 'styles'>): StyleFinder => {
  const byRow = new Map<number, { from: number; to: number; style: CellStyle }[]>();
  for (const { area, style } of styles) {
    const entry = { from: area.column, to: area.column + area.columns, style };
    for (let row = area.row; row < area.row + area.rows; row++) {
      const list = byRow.get(row);
      if (list) list.push(entry);
      else byRow.set(row, [entry]);
    }
  }
  return (row, column) => {
    const style: CellStyle = {};
    for (const entry of byRow.get(row) ?? [])
      if (column >= entry.from && column < entry.to) Object.assign(style, entry.style);
    return style;
  };
};
