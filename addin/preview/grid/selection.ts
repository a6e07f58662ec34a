import type { Area, SheetPlan } from '#engine/workbook/index.ts';
import type { Measures } from './measure.ts';
import type { MergeFinder } from './merges.ts';

export type Cell = { row: number; column: number };
export type Direction = { rows: -1 | 0 | 1; columns: -1 | 0 | 1 };

/** The rectangle between two cells. */
export const between = (a: Cell, b: Cell): Area => ({
  row: Math.min(a.row, b.row),
  column: Math.min(a.column, b.column),
  rows: Math.abs(a.row - b.row) + 1,
  columns: Math.abs(a.column - b.column) + 1,
});

const union = (a: Area, b: Area): Area => {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
};

/** An area grown until it cuts no merged area. */
export const wholeMerges = (area: Area, merges: MergeFinder): Area => {
  let grown = area;
  for (;;) {
    const { row, column, rows, columns } = grown;
    const touched = merges
      .among(row, row + rows - 1)
      .filter((merge) => merge.column < column + columns && merge.column + merge.columns > column);
    const next = touched.reduce(union, grown);
    if (next.rows === rows && next.columns === columns) return grown;
    grown = next;
  }
};

/** The cell a merged area shows in place of this one. */
export const masterOf = (cell: Cell, merges: MergeFinder): Cell => {
  const { row, column } = merges.at(cell.row, cell.column) ?? cell;
  return { row, column };
};

const clamp = (value: number, count: number): number => Math.min(count - 1, Math.max(0, value));

/** The next cell in a direction, over merged areas and hidden columns. */
export const nextCell = (from: Cell, direction: Direction, merges: MergeFinder, measures: Measures): Cell => {
  const { row, column, rows, columns } = merges.at(from.row, from.column) ?? { ...from, rows: 1, columns: 1 };
  const next = {
    row: direction.rows > 0 ? row + rows : direction.rows < 0 ? row - 1 : from.row,
    column: direction.columns > 0 ? column + columns : direction.columns < 0 ? column - 1 : from.column,
  };
  const step = direction.columns;
  while (step !== 0 && measures.columnAt[next.column + 1] === measures.columnAt[next.column]) next.column += step;
  if (next.column < 0 || next.column >= measures.columns) return from;
  return { row: clamp(next.row, measures.rows), column: clamp(next.column, measures.columns) };
};

/** Where Ctrl and an arrow lead: to the edge of a block of filled cells, else to the next filled one, else to the end. */
export const edgeCell = (from: Cell, { rows, columns }: Direction, sheet: SheetPlan, measures: Measures): Cell => {
  const holds = ({ row, column }: Cell): boolean => (sheet.rows[row]?.[column] ?? null) !== null;
  const step = ({ row, column }: Cell): Cell => ({ row: row + rows, column: column + columns });
  const inside = ({ row, column }: Cell): boolean =>
    row >= 0 && column >= 0 && row < measures.rows && column < measures.columns;
  let at = step(from);
  if (!inside(at)) return from;
  const isBlock = holds(from) && holds(at);
  for (let next = step(at); inside(next); next = step(at)) {
    if (isBlock ? !holds(next) : holds(at)) return at;
    at = next;
  }
  return at;
};
