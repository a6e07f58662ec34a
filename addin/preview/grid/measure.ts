import type { SheetPlan } from '#engine/workbook/index.ts';
import { usedArea } from './used-area.ts';

const characterWidth = 7;
const usualWidth = 64;
const usualHeight = 20;
const pointsToPixels = 4 / 3;
const spareRows = 30;
const spareColumns = 8;
const fewestColumns = 26;

/** Pixel offsets of a sheet's rows and columns: `at[i]` is where row i begins, the last entry where all end. */
export type Measures = { rowAt: number[]; columnAt: number[]; rows: number; columns: number };

const offsets = (count: number, size: (index: number) => number): number[] => {
  const at = [0];
  for (let index = 0; index < count; index++) at.push(at[index] + size(index));
  return at;
};

/** Pixels of rows that grow with a larger font. */
const grownRows = ({ styles }: SheetPlan): Map<number, number> => {
  const heights = new Map<number, number>();
  for (const { area, style } of styles) {
    const height = Math.ceil((style.size ?? 0) * pointsToPixels * 1.3) + 2;
    if (height <= usualHeight) continue;
    for (let row = area.row; row < area.row + area.rows; row++)
      heights.set(row, Math.max(height, heights.get(row) ?? 0));
  }
  return heights;
};

/** Sizes of a sheet, with some empty rows and columns behind its last. Width 0 hides a column. */
export const measure = (sheet: SheetPlan): Measures => {
  const used = usedArea(sheet);
  const rows = sheet.merges.reduce((most, { row, rows: count }) => Math.max(most, row + count), used.rows) + spareRows;
  const columns =
    sheet.merges.reduce(
      (most, { column, columns: count }) => Math.max(most, column + count),
      Math.max(sheet.columnWidths.length, used.columns, fewestColumns - spareColumns),
    ) + spareColumns;
  const grown = grownRows(sheet);
  return {
    rowAt: offsets(rows, (row) => {
      const height = sheet.rowHeights[row];
      return height === undefined ? (grown.get(row) ?? usualHeight) : Math.round(height * pointsToPixels);
    }),
    columnAt: offsets(columns, (column) => {
      const width = sheet.columnWidths[column];
      return width === undefined ? usualWidth : width === 0 ? 0 : Math.round(width * characterWidth + 5);
    }),
    rows,
    columns,
  };
};

/** Index of the row or column in which a pixel lies. */
export const indexAt = (at: readonly number[], pixel: number): number => {
  let low = 0;
  let high = at.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at[middle] <= pixel) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
};
