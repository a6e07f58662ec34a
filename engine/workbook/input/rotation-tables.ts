import { type SheetCells, textOf } from '../cells.ts';
import { type CampusColumn, campusColumns } from '../council/campus-columns.ts';
import { type ClassColumns, classColumns } from '../council/class-columns.ts';
import { bodyOf, columnsFound, findTable, readHeading, type Table } from '../table/find-table.ts';
import { fold } from '../words.ts';
import { rotationColumns as columns, type RotationField } from './rotation-columns.ts';

/** A table of rotations with its class columns, and the campuses whose posts it counts apart. */
export type RotationTable = Table<RotationField> & { classes: ClassColumns; campuses: CampusColumn[] };

const names = new Set([columns.name.title, ...columns.name.synonyms].map(fold));
const isName = (text: string): boolean => names.has(fold(text.replace(/\(.*?\)|\n.*$/gs, ' ')));

/** Where tables begin that stand beside one another: at each heading that is the first one's name again. */
const starts = (headings: readonly string[]): number[] => {
  const first = headings.findIndex(isName);
  if (first < 0) return [0];
  return [
    0,
    ...headings.flatMap((text, column) => (column > first && fold(text) === fold(headings[first]) ? [column] : [])),
  ];
};

const isRotations = ({ at, terms }: Table<RotationField>, campuses: readonly CampusColumn[]): boolean =>
  at.name !== undefined && (at.capacity !== undefined || terms.length > 0 || campuses.length > 0);

/** A heading over several class columns names the first of them: it is no column of letters. */
const withClasses = (sheet: SheetCells, table: Table<RotationField>): RotationTable => {
  const { experience_categories: letters, ...others } = table.at;
  const taken = new Set([...Object.values(others), ...table.terms.map(({ column }) => column)]);
  const { columns: campuses } = campusColumns(sheet, table.headerRow);
  const classes = classColumns(sheet, table.headerRow, taken);
  const at = { ...table.at };
  if (campuses.length > 0) delete at.capacity;
  if (classes.ticks.some(({ column }) => column === letters)) delete at.experience_categories;
  const own = new Set([...[...classes.ticks, ...campuses].map(({ column }) => column), ...classes.letters]);
  return { ...table, at, classes, campuses, unknown: table.unknown.filter((column) => !own.has(column)) };
};

/** The tables headed in one row, side by side. */
const tablesIn = (sheet: SheetCells, row: number): RotationTable[] => {
  const from = starts((sheet.rows[row] ?? []).map(textOf));
  const all = from.map((start, index) =>
    withClasses(sheet, readHeading(sheet, row, columns, { from: start, to: from[index + 1] })),
  );
  return all.filter((table) => isRotations(table, table.campuses));
};

/** Rows that may head a table: they name the rotations' column and hold no number. */
const mayHead = (cells: readonly unknown[]): boolean =>
  cells.some((cell) => typeof cell === 'string' && isName(cell)) && !cells.some((cell) => typeof cell === 'number');

/**
 * The tables of rotations on a sheet, under one another and side by side. One that lacks a needed column is still given when it is the
 * only one, so that it can be said. A table ends where the next begins.
 */
export const rotationTables = (sheet: SheetCells): RotationTable[] => {
  const main = findTable(sheet, columns);
  if (!main) return [];
  const headed: RotationTable[][] = [];
  for (const [row, cells] of sheet.rows.entries()) {
    if (row !== main.headerRow && !mayHead(cells)) continue;
    const tables = tablesIn(sheet, row);
    if (tables.length === 0) continue;
    const before = headed.at(-1);
    const isBelow = before !== undefined && before[0].headerRow === row - 1;
    // Of a heading in two rows the one that says more is the heading.
    if (isBelow && columnsFound(before[0]) >= columnsFound(tables[0])) continue;
    if (isBelow) headed.pop();
    headed.push(tables);
  }
  if (headed.length === 0) return [withClasses(sheet, main)];
  return headed.flatMap((tables, index) => {
    const next = headed[index + 1]?.[0].headerRow ?? sheet.rows.length;
    return tables.map((table) => ({ ...table, body: rowsOf(table, next) }));
  });
};

/** Rows of rotations: neither class letters nor names of campuses, which head their columns in a row of their own. */
const rowsOf = (table: RotationTable, end: number): number[] => {
  const { sheet, classes, campuses, terms } = table;
  const isSubheading = (row: number): boolean =>
    classes.rows.includes(row) || campuses.some(({ column, campus }) => textOf(sheet.rows[row]?.[column]) === campus);
  const counted = [...terms, ...campuses.map(({ column }) => ({ number: 0, column }))];
  return bodyOf({ ...table, terms: counted }, end).filter((row) => !isSubheading(row));
};
