import { type Area, cellName, columnIndex } from '#engine/workbook/index.ts';

const corner = /^\$?([A-Z]{1,3})\$?(\d+)$/i;

const cornerOf = (text: string): { row: number; column: number } => {
  const match = corner.exec(text.trim());
  if (!match) throw new RangeError(`'${text}' is no cell`);
  return { row: Number(match[2]) - 1, column: columnIndex(match[1]) };
};

/**
 * The rectangle of an address such as `B7`, `$B$7:D9`, or with its sheet (`'Job lines 1'!B7`).
 * @throws RangeError when it is none
 */
export const areaOf = (address: string): Area => {
  const [first, last = first] = address.slice(address.lastIndexOf('!') + 1).split(':');
  const [from, to] = [cornerOf(first), cornerOf(last)];
  const [row, column] = [Math.min(from.row, to.row), Math.min(from.column, to.column)];
  return { row, column, rows: Math.abs(to.row - from.row) + 1, columns: Math.abs(to.column - from.column) + 1 };
};

export const addressOf = ({ row, column, rows, columns }: Area): string => {
  const first = cellName(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
};
