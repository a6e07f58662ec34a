import type { CSSProperties } from 'react';
import type { Mark } from '#addin/host/host.ts';
import { type Area, cellName, type SheetPlan } from '#engine/workbook/index.ts';
import { alignOf, cssOf, textWidth } from './cell-css.ts';
import type { CellLook } from './look.ts';
import { fillOf } from './marks.ts';
import type { Measures } from './measure.ts';
import type { MergeFinder } from './merges.ts';

/** A cell or merged area as it is drawn. Pixels count from the sheet's own corner. */
export type Tile = Area & {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
  text: string;
  css: CSSProperties;
  turned: 'up' | 'down' | null;
  /** Pixels that a text too long for its cell takes over its empty neighbours; 0: none. */
  spill: number;
  mark: Mark | null;
  /** Drawn for what reaches into this part of the sheet; the cell itself stands elsewhere. */
  isEcho: boolean;
};

/** Rows and columns that are drawn, last ones included. */
export type Window = { top: number; bottom: number; left: number; right: number };

/** All that tiles are made from. */
export type TileSource = {
  sheet: SheetPlan;
  measures: Measures;
  merges: MergeFinder;
  marks: ReadonlyMap<string, Mark>;
  look: (row: number, column: number) => CellLook;
};

const farthestSpill = 40;

const isEmpty = ({ sheet, merges }: TileSource, row: number, column: number): boolean =>
  (sheet.rows[row]?.[column] ?? null) === null && !merges.at(row, column);

/** Where a text that is too long for its cell ends: at the next cell that holds something. */
const spillOf = (source: TileSource, look: CellLook, { row, column, rows, columns }: Area): number => {
  const { columnAt } = source.measures;
  const { style, text, kind } = look;
  if (kind !== 'text' || text === '' || style.wrap || style.shrink || style.rotate || alignOf(look) !== 'left')
    return 0;
  if (rows > 1 || columns > 1) return 0;
  const needed = columnAt[column] + textWidth(text, look) + 6;
  let end = column + 1;
  const last = Math.min(columnAt.length - 1, column + farthestSpill);
  while (end < last && columnAt[end] < needed && isEmpty(source, row, end)) end++;
  return end > column + 1 ? columnAt[end] - columnAt[column] : 0;
};

const tileOf = (source: TileSource, area: Area, isEcho: boolean): Tile => {
  const { measures, marks, look: lookAt } = source;
  const { row, column, rows, columns } = area;
  const { rowAt, columnAt } = measures;
  const name = cellName(row, column);
  const look = lookAt(row, column);
  const mark = marks.get(name) ?? null;
  const width = columnAt[column + columns] - columnAt[column];
  const { rotate = 0 } = look.style;
  return {
    ...area,
    name,
    x: columnAt[column],
    y: rowAt[row],
    width,
    height: rowAt[row + rows] - rowAt[row],
    text: look.text,
    css: cssOf(look, width, mark ? fillOf(mark) : look.style.fill),
    turned: rotate > 0 ? 'up' : rotate < 0 ? 'down' : null,
    spill: spillOf(source, look, area),
    mark,
    isEcho,
  };
};

/** A text left of the window that reaches into it. */
const echoFromLeft = (source: TileSource, row: number, left: number): Tile | null => {
  for (let column = left - 1; column >= Math.max(0, left - farthestSpill); column--) {
    if (isEmpty(source, row, column)) continue;
    if (source.merges.at(row, column)) return null;
    const tile = tileOf(source, { row, column, rows: 1, columns: 1 }, true);
    return tile.x + tile.spill > source.measures.columnAt[left] ? tile : null;
  }
  return null;
};

/** The tiles of one row of a window. A merged area stands in the first of its rows that the window shows. */
export const rowTiles = (source: TileSource, row: number, { top, left, right }: Window): Tile[] => {
  const { columnAt } = source.measures;
  const tiles: Tile[] = [];
  for (let column = left; column <= right; column++) {
    const merge = source.merges.at(row, column);
    if (merge) {
      if (row === Math.max(top, merge.row) && column === Math.max(left, merge.column))
        tiles.push(tileOf(source, merge, merge.row < top || merge.column < left));
      continue;
    }
    if (columnAt[column + 1] > columnAt[column])
      tiles.push(tileOf(source, { row, column, rows: 1, columns: 1 }, false));
  }
  const echo = left > 0 && isEmpty(source, row, left) ? echoFromLeft(source, row, left) : null;
  return echo ? [echo, ...tiles] : tiles;
};
