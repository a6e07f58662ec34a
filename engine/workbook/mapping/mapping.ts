import type { SheetCells } from '../cells.ts';
import { textOf } from '../cells.ts';
import { inputs } from '../input/index.ts';
import type { InputSheet } from '../input/input-sheet.ts';
import type { Column } from '../table/column.ts';
import { findTable } from '../table/find-table.ts';

/** What a sheet is and which of its headings mean which field, as they stand on the sheet; '' means none: the field is not read. */
export type SheetMapping = { input: string; columns: Record<string, string> };

/** By sheet name. */
export type ColumnMapping = Record<string, SheetMapping>;

/** One thing a heading may mean. `title` reads as this field and no other when it stands as a heading. */
export type Field = { name: string; title: string; heading: string; note: string; needed: boolean };

const mostTerms = 8;

/** The name under which a column is looked for first, so that no other field claims it. */
const firstName = ({ title, synonyms }: Column): string => (synonyms.includes(title) ? synonyms[0] : title);

/** Everything the headings of an input may mean, in the order of its template; empty when its headings cannot be mapped. */
export const fieldsOf = (input: InputSheet): Field[] => {
  if (!input.columns) return [];
  const fields = Object.entries(input.columns).map(([name, column]) => ({
    name,
    title: column.title,
    heading: firstName(column),
    note: column.note,
    needed: column.required === true,
  }));
  if (!input.termColumns) return fields;
  const terms = Array.from({ length: mostTerms }, (_, term) => {
    const title = `Term ${term + 1}`;
    return { name: `term_${term + 1}`, title, heading: title, note: `of term ${term + 1}`, needed: false };
  });
  return [...fields, ...terms];
};

/** The input of that name whose headings can be mapped, or undefined. */
export const inputCalled = (name: string): InputSheet | undefined =>
  inputs.find((input) => input.name === name && input.columns);

const rowsSearched = 40;

/** The row that heads the table: the one whose headings are known best, else the one with the most texts. */
export const headerRowOf = (sheet: SheetCells, input: InputSheet): number => {
  const table = findTable(sheet, input.columns ?? {}, 2);
  if (table) return table.headerRow;
  const texts = sheet.rows
    .slice(0, rowsSearched)
    .map((row) => row.filter((cell) => typeof cell === 'string' && textOf(cell) !== '').length);
  return Math.max(0, texts.indexOf(Math.max(...texts)));
};

/** Column of each field in a row of headings, as it is read without a mapping. */
export const columnsIn = (headings: readonly string[], input: InputSheet): Map<string, number> => {
  const table = findTable({ name: '', rows: [[...headings]] }, input.columns ?? {}, 1);
  const terms = (table?.terms ?? []).map(({ number, column }) => [`term_${number}`, column] as const);
  return new Map(
    [...Object.entries<number | undefined>(table?.at ?? {}), ...terms].flatMap(([name, column]) =>
      column === undefined ? [] : [[name, column] as const],
    ),
  );
};
