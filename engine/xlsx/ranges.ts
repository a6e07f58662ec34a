import { type Area, cellName, columnIndex } from '../workbook/index.ts';

/** `A1:B2`, also of a single cell. */
export const rangeOf = ({ row, column, rows, columns }: Area): string =>
  `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;

const corner = (text: string): { row: number; column: number } | null => {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d*)$/i.exec(text);
  if (!match) return null;
  return { row: Number(match[2]) - 1, column: columnIndex(match[1]) };
};

/** The area of `A1:B2`, `$A$1` or `'Sheet'!A1:B2`; null when it is none. */
export const areaOfRange = (range: string): Area | null => {
  const [first, last = first] = range.slice(range.lastIndexOf('!') + 1).split(':');
  const [from, to] = [corner(first), corner(last)];
  if (!from || !to) return null;
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
};
