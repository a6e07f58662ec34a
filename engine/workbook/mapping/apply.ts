import { type SheetCells, textOf } from '../cells.ts';
import type { InputSheet } from '../input/input-sheet.ts';
import { type Ledger, report } from '../issue.ts';
import { loose } from '../words.ts';
import { type ColumnMapping, columnsIn, fieldsOf, inputCalled } from './mapping.ts';

const rowsSearched = 40;

/** The row in which most of the mapped headings stand, or -1. */
const rowOf = (sheet: SheetCells, headings: readonly string[]): number => {
  const hits = sheet.rows
    .slice(0, rowsSearched)
    .map((row) => headings.filter((heading) => row.some((cell) => textOf(cell) === heading)).length);
  const most = Math.max(0, ...hits);
  return most === 0 ? -1 : hits.indexOf(most);
};

/** Headings with those left out that would be read as a field nobody chose them for. */
const without = (headings: string[], refused: readonly string[], input: InputSheet): string[] => {
  const found = columnsIn(headings, input);
  const column = refused.map((name) => found.get(name)).find((each) => each !== undefined);
  return column === undefined ? headings : without(headings.with(column, ''), refused, input);
};

/**
 * The sheet with the mapped headings in the words every reader knows; headings that are not to be read are left out.
 * Headings that are gone are reported.
 */
export const applyMapping = (sheet: SheetCells, mapping: ColumnMapping, ledger: Ledger): SheetCells => {
  const { input: name, columns } = mapping[sheet.name];
  const input = inputCalled(name);
  if (!input) return sheet;
  const fields = fieldsOf(input).filter((field) => columns[field.name] !== undefined);
  const mapped = fields.filter((field) => columns[field.name] !== '');
  const headerRow = rowOf(
    sheet,
    mapped.map((field) => columns[field.name]),
  );
  const cells = (sheet.rows[headerRow] ?? []).map(textOf);
  const renamed = new Map<number, string>();
  for (const field of mapped) {
    const column = cells.indexOf(columns[field.name]);
    if (column >= 0) renamed.set(column, field.heading);
    else {
      const message = `There is no column '${columns[field.name]}' any more, which was chosen for ${field.title}: choose its columns again`;
      report(ledger, sheet, { row: Math.max(0, headerRow), column: 0 }, 'error', message);
    }
  }
  if (headerRow < 0) return sheet;
  const taken = new Set([...renamed.values()].map(loose));
  const headings = cells.map((cell, column) => renamed.get(column) ?? (taken.has(loose(cell)) ? '' : cell));
  const refused = fields.filter((field) => columns[field.name] === '').map((field) => field.name);
  return { ...sheet, rows: sheet.rows.with(headerRow, without(headings, refused, input)) };
};
