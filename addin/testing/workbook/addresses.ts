import type { Area } from '#engine/workbook/index.ts';
import { columnIndex, columnName } from '#engine/workbook/index.ts';
import { badArgument } from '../interpreter/host-error.ts';

export const mostRows = 1_048_576;
export const mostColumns = 16_384;

const between = (from: number, to: number): [first: number, count: number] => [
  Math.min(from, to),
  Math.abs(to - from) + 1,
];

/** `B7`, `$B$7:D9`, `A:C` or `2:5`, without the sheet's name. */
export const areaOfAddress = (address: string): Area => {
  const plain = address.replaceAll('$', '').trim();
  const cells = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i.exec(plain);
  if (cells) {
    const [column, columns] = between(columnIndex(cells[1]), columnIndex(cells[3] ?? cells[1]));
    const [row, rows] = between(Number(cells[2]) - 1, Number(cells[4] ?? cells[2]) - 1);
    return { row, column, rows, columns };
  }
  const wholeColumns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(plain);
  if (wholeColumns) {
    const [column, columns] = between(columnIndex(wholeColumns[1]), columnIndex(wholeColumns[2]));
    return { row: 0, column, rows: mostRows, columns };
  }
  const wholeRows = /^(\d+):(\d+)$/.exec(plain);
  if (!wholeRows) throw badArgument(`'${address}' is no address.`);
  const [row, rows] = between(Number(wholeRows[1]) - 1, Number(wholeRows[2]) - 1);
  return { row, column: 0, rows, columns: mostColumns };
};

export const addressOfArea = ({ row, column, rows, columns }: Area): string => {
  if (rows === mostRows) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === mostColumns) return `${row + 1}:${row + rows}`;
  const first = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
};

/** A sheet's name as addresses hold it. */
export const quotedName = (name: string): string =>
  /^[A-Za-z_][\w.]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** Parts `'Job lines 1'!B7` into its sheet (null: none given) and the rest. */
export const splitAddress = (address: string): { sheet: string | null; rest: string } => {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address);
  if (!match) return { sheet: null, rest: address };
  return { sheet: (match[1] ?? match[2]).replaceAll("''", "'"), rest: match[3] };
};

export const overlap = (one: Area, other: Area): Area | null => {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
};
