import { type SheetCells, textOf } from '../cells.ts';
import { inputs } from '../input/index.ts';
import { columnsFound, findTable } from '../table/find-table.ts';
import { columnsIn, fieldsOf, headerRowOf, inputCalled } from './mapping.ts';

/** One field of an input; `guess` is the heading it would be read from now, null for none. */
export type FieldChoice = { name: string; title: string; note: string; needed: boolean; guess: string | null };

/** `headerRow` counts from 0 in the sheet's `rows`; `headers` are its texts, each once. */
export type ColumnChoices = { headerRow: number; headers: string[]; fields: FieldChoice[] };

/** Names of the inputs whose columns can be mapped. */
export const mappableInputs: readonly string[] = inputs.filter(({ columns }) => columns).map(({ name }) => name);

/** The input whose headings the sheet's look most like; rotations when none does. */
export const suggestedInput = (sheet: SheetCells): string => {
  const found = inputs.map((input) => {
    const table = input.columns && findTable(sheet, input.columns, 1);
    return { name: input.name, count: table ? columnsFound(table) : 0 };
  });
  const best = Math.max(...found.map(({ count }) => count));
  return best === 0 ? 'Rotations' : found.find(({ count }) => count === best)!.name;
};

/**
 * Which headings a sheet has and what they are taken for, so that a person can say it better.
 * @param input one of `mappableInputs`
 */
export const columnChoices = (sheet: SheetCells, input: string): ColumnChoices => {
  const chosen = inputCalled(input);
  if (!chosen) return { headerRow: 0, headers: [], fields: [] };
  const headerRow = headerRowOf(sheet, chosen);
  const cells = (sheet.rows[headerRow] ?? []).map(textOf);
  const found = columnsIn(cells, chosen);
  return {
    headerRow,
    headers: [...new Set(cells.filter(Boolean))],
    fields: fieldsOf(chosen).map(({ name, title, note, needed }) => {
      const column = found.get(name);
      return { name, title, note, needed, guess: column === undefined ? null : cells[column] };
    }),
  };
};
