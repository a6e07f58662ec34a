import { indexAt, type Measures } from './measure.ts';
import type { Window } from './tiles.ts';

/** Pixels of the row numbers and of the column letters. */
export const numbersWidth = 44;
export const lettersHeight = 22;

/** Frozen rows and columns may take this much of what is in sight; more, and nothing would be left to scroll. */
const mostFrozen = 0.6;
/** Rows and columns drawn beyond the edges, so that scrolling meets drawn cells. */
const beyond = { rows: 12, columns: 4 };

export type Viewport = { left: number; top: number; width: number; height: number };
export type Frozen = { rows: number; columns: number };

/** How much of a sheet stays in sight while it is scrolled. */
export const frozenIn = ({ rowAt, columnAt }: Measures, frozen: Frozen, { width, height }: Viewport): Frozen => ({
  rows: (rowAt[frozen.rows] ?? 0) + lettersHeight <= height * mostFrozen ? frozen.rows : 0,
  columns: (columnAt[frozen.columns] ?? 0) + numbersWidth <= width * mostFrozen ? frozen.columns : 0,
});

/** The rows and columns of the part that scrolls. They change in steps, so that not every pixel asks for a new window. */
export const scrolledWindow = (measures: Measures, frozen: Frozen, { left, top, width, height }: Viewport): Window => {
  const { rowAt, columnAt, rows, columns } = measures;
  const [x, y] = [left + columnAt[frozen.columns], top + rowAt[frozen.rows]];
  const step = (index: number, size: number): number => Math.floor(index / size) * size;
  const firstRow = step(indexAt(rowAt, y), 6) - beyond.rows;
  const firstColumn = step(indexAt(columnAt, x), 2) - beyond.columns;
  return {
    top: Math.max(frozen.rows, firstRow),
    left: Math.max(frozen.columns, firstColumn),
    bottom: Math.min(rows - 1, step(indexAt(rowAt, top + height), 6) + 6 + beyond.rows),
    right: Math.min(columns - 1, step(indexAt(columnAt, left + width), 2) + 2 + beyond.columns),
  };
};

/** Where to scroll so that a cell is in sight; as it is when it already is. */
export const scrolledTo = (
  { rowAt, columnAt }: Measures,
  frozen: Frozen,
  { left, top, width, height }: Viewport,
  { row, column }: { row: number; column: number },
): { left: number; top: number } => {
  const along = (at: readonly number[], index: number, held: number, scroll: number, room: number): number => {
    if (index < held) return scroll;
    const start = at[index] - at[held];
    const end = (at[index + 1] ?? at[index]) - at[held];
    const inside = room - at[held];
    return start < scroll ? start : end > scroll + inside ? Math.min(start, end - inside) : scroll;
  };
  return {
    left: along(columnAt, column, frozen.columns, left, width - numbersWidth),
    top: along(rowAt, row, frozen.rows, top, height - lettersHeight),
  };
};
