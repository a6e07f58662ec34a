import { type Area, cellName, columnIndex } from '#engine/workbook/index.ts';

const mostRows = 1_048_576;
const mostColumns = 16_384;
const corner = /^\$?([A-Z]{1,3})\$?(\d+)$/i;
const wholeRows = /^\$?(\d+):\$?(\d+)$/;
const wholeColumns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;

const span = (one: number, other: number): [first: number, count: number] => [
  Math.min(one, other),
  Math.abs(one - other) + 1,
];

const cornerOf = (text: string): { row: number; column: number } => {
  const match = corner.exec(text.trim());
  if (!match) throw new RangeError(`'${text}' is no cell`);
  return { row: Number(match[2]) - 1, column: columnIndex(match[1]) };
};

/**
 * The rectangle of an address such as `B7`, `$B$7:D9`, `5:7` (whole rows), `B:D` (whole columns), or with its sheet (`'Job lines 1'!B7`).
 * @throws RangeError when it is none
 */
export const areaOf = (address: string): Area => {
  const plain = address.slice(address.lastIndexOf('!') + 1).trim();
  const ofRows = wholeRows.exec(plain);
  if (ofRows) {
    const [row, rows] = span(Number(ofRows[1]) - 1, Number(ofRows[2]) - 1);
    return { row, column: 0, rows, columns: mostColumns };
  }
  const ofColumns = wholeColumns.exec(plain);
  if (ofColumns) {
    const [column, columns] = span(columnIndex(ofColumns[1]), columnIndex(ofColumns[2]));
    return { row: 0, column, rows: mostRows, columns };
  }
  const [first, last = first] = plain.split(':');
  const [from, to] = [cornerOf(first), cornerOf(last)];
  const [row, rows] = span(from.row, to.row);
  const [column, columns] = span(from.column, to.column);
  return { row, column, rows, columns };
};

/** The rectangles of addresses joined by commas, without their sheet: `B7:D9,F2`. @throws RangeError when one is none */
export const areasOf = (addresses: string): Area[] => addresses.split(',').map(areaOf);

export const addressOf = ({ row, column, rows, columns }: Area): string => {
  const first = cellName(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
};
