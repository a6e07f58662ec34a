import { addressIn, type SheetCells, textOf } from '../cells.ts';
import type { Ledger, Place } from '../issue.ts';
import { readCount } from '../table/cell-readers.ts';
import type { Columns } from '../table/column.ts';
import { bodyOf, findTable, readHeading, type Table } from '../table/find-table.ts';
import { readRow } from '../table/row.ts';

/** A unit of a year plan's legend: weeks a line is to spend there, and lines that may be there at once; null where it does not say. */
export type Unit = {
  code: string;
  name: string | null;
  weeks: number | null;
  max_at_once: number | null;
  place: Place;
};

type Field = 'code' | 'name' | 'weeks' | 'max';

const columns: Columns<Field> = {
  code: {
    title: 'Code',
    synonyms: ['Unit code', 'Abbreviation', 'Short code', 'Key', 'Legend', 'Unit'],
    note: '',
    width: 8,
    required: true,
  },
  name: {
    title: 'Name',
    synonyms: ['Unit name', 'Unit', 'Rotation', 'Area', 'Description', 'Meaning', 'Full name'],
    note: '',
    width: 20,
  },
  weeks: {
    title: 'Weeks',
    synonyms: [
      'Weeks in readme',
      'No. of weeks',
      'Number of weeks',
      'Length',
      'Duration',
      'Weeks per line',
      'Weeks per year',
      'Length (weeks)',
    ],
    note: '',
    width: 8,
  },
  max: {
    title: 'Max at once',
    synonyms: ['Max', 'Maximum', 'Maximum at once', 'At once', 'Capacity', 'Posts', 'Max staff', 'Max number'],
    note: '',
    width: 8,
  },
};

/** The legend on a sheet, by its headings: in a table of its own, or below or beside a plan. Null when there is none. */
export const findUnits = (sheet: SheetCells): Table<Field> | null => {
  const isLegend = (table: Table<Field> | null): table is Table<Field> =>
    table?.at.code !== undefined && (table.at.weeks !== undefined || table.at.max !== undefined);
  const best = findTable(sheet, columns);
  if (isLegend(best)) return best;
  for (const row of sheet.rows.keys()) {
    const table = readHeading(sheet, row, columns);
    if (isLegend(table)) return { ...table, body: bodyOf(table, sheet.rows.length) };
  }
  return null;
};

/** The units of a legend, one per row; what is no whole number is reported. */
export const readUnits = (table: Table<Field>, ledger: Ledger): Unit[] =>
  table.body.flatMap((rowIndex) => {
    const row = readRow(ledger, table, columns, rowIndex);
    const code = row.text('code');
    if (code === undefined) return [];
    const { sheet } = table;
    return [
      {
        code,
        name: row.text('name') ?? null,
        weeks: row.value('weeks', (cell) => readCount(cell, 0, 60)) ?? null,
        max_at_once: row.value('max', (cell) => readCount(cell, 0, 500)) ?? null,
        place: { sheet: sheet.name, cell: addressIn(sheet, rowIndex, table.at.code ?? 0) },
      },
    ];
  });

/** Codes are told apart without case and spaces. */
export const codeKey = (code: string): string => textOf(code).toLowerCase().replace(/\s+/g, '');
