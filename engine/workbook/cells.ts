/** What one cell holds once it has been read: a date is text (`2026-01-12`), an empty cell is null. */
export type CellValue = string | number | boolean | null;

/**
 * A sheet as it was read: `rows[r][c]`, rows may differ in length.
 * `origin` (0-based) is where `rows[0][0]` stands on the sheet when it isn't A1.
 * `merges` are areas whose first cell speaks for all of them, as indices into `rows`; absent when it is not known which cells are merged.
 */
export type SheetCells = {
  name: string;
  rows: CellValue[][];
  origin?: { row: number; column: number };
  merges?: readonly { row: number; column: number; rows: number; columns: number }[];
};

/** Stands in a cell whose formula has never been calculated, so that the reader can say so. */
export const uncalculated = '#UNCALCULATED!';

/** Letters of a column (0-based): 0 is `A`, 26 is `AA`. */
export const columnName = (column: number): string => {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
};

/** Column (0-based) of its letters, in either case: `A` is 0, `aa` is 26. */
export const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Address of a cell (0-based): (6, 1) is `B7`. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** Address, on its sheet, of `rows[row][column]`. */
export const addressIn = (sheet: SheetCells, row: number, column: number): string =>
  cellName(row + (sheet.origin?.row ?? 0), column + (sheet.origin?.column ?? 0));

/** Whether the cell holds nothing a reader would see. */
export const isBlank = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** The cell's text as people see it, trimmed; '' when blank. */
export const textOf = (value: CellValue | undefined): string => (isBlank(value) ? '' : String(value).trim());
