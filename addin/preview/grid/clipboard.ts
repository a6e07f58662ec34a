import type { Area, SheetPlan } from '#engine/workbook/index.ts';
import { contentOf } from '../workbook/cell-input.ts';
import type { CellWrite, PreviewWorkbook } from '../workbook/workbook.ts';

/** More cells than this are not pasted in one go. */
const mostCells = 200_000;

const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A block as tab-separated text, the way spreadsheets exchange it. */
export const copied = (workbook: PreviewWorkbook, sheet: SheetPlan, { row, column, rows, columns }: Area): string =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_c, c) => {
      const value = workbook.valueAt(sheet, row + r, column + c);
      return quoted(typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? ''));
    }).join('\t'),
  ).join('\n');

/** Rows of tab-separated text; a cell in quotes may hold tabs and line breaks. */
export const parsed = (text: string): string[][] => {
  const rows: string[][] = [[]];
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (const [, inQuotes, plain, end] of body.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1)!.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
};

/** The cells that pasting a text at a selection writes; one value fills the whole selection. Pasted text never becomes a formula. */
export const pasted = (text: string, at: Area): CellWrite[] => {
  const rows = parsed(text);
  const one = rows.length === 1 && rows[0].length === 1;
  const height = one ? at.rows : rows.length;
  const width = one ? at.columns : rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (height * width > mostCells) return [];
  return Array.from({ length: height * width }, (_, index) => {
    const [r, c] = [Math.floor(index / width), index % width];
    const typed = one ? rows[0][0] : (rows[r][c] ?? '');
    return { row: at.row + r, column: at.column + c, content: contentOf(/^\s*=/.test(typed) ? `'${typed}` : typed) };
  });
};

/** The writes that empty an area, of cells that hold something only. */
export const cleared = (sheet: SheetPlan, { row, column, rows, columns }: Area): CellWrite[] => {
  const writes: CellWrite[] = [];
  for (let r = row; r < Math.min(row + rows, sheet.rows.length); r++)
    for (let c = column; c < Math.min(column + columns, sheet.rows[r].length); c++)
      if (sheet.rows[r][c] !== null) writes.push({ row: r, column: c, content: null });
  return writes;
};
