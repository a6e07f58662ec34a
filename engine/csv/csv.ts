import Papa from 'papaparse';
import type { CellValue, SheetCells } from '../workbook/cells.ts';

/** What parts the fields of a text: whichever its first line has most of. */
const delimiterOf = (text: string): string => {
  const first = text.trimStart().split(/\r?\n/, 1)[0];
  const marks = [',', ';', '\t'].map((mark) => ({ mark, count: first.split(mark).length }));
  return marks.reduce((best, each) => (each.count > best.count ? each : best)).mark;
};

/**
 * A CSV text as a sheet: every cell as its text, empty ones null. Commas, semicolons or tabs part the fields, whichever the text uses.
 * @param name what the sheet is called where a fault is told, such as the file's name
 */
export const sheetOfCsv = (text: string, name: string): SheetCells => {
  const bare = text.replace(/^\uFEFF/, '');
  const { data } = Papa.parse<string[]>(bare, { delimiter: delimiterOf(bare) });
  return { name, rows: data.map((row) => row.map((field): CellValue => (field === '' ? null : field))) };
};

/** Rows as CSV text, with a line break after each; a field is quoted where it must be. */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `${Papa.unparse(rows as (string | number | null)[][], { newline: '\n' })}\n`;
