import type { Area, SheetPlan } from '#engine/workbook/index.ts';

/** The rectangle of everything a sheet holds; at least its first cell. */
export const usedArea = ({ rows }: SheetPlan): Area => ({
  row: 0,
  column: 0,
  rows: Math.max(1, rows.length),
  columns: rows.reduce((most, row) => Math.max(most, row.length), 1),
});
