import { type Area, isFormula, type SheetPlan } from '#engine/workbook/index.ts';
import { contentOf } from '../workbook/cell-input.ts';
import type { CellWrite, PreviewWorkbook } from '../workbook/workbook.ts';

/** A block as tab-separated text, the way spreadsheets exchange it. */
export const copied = (workbook: PreviewWorkbook, sheet: SheetPlan, { row, column, rows, columns }: Area): string =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_c, c) => {
      const text = String(workbook.valueAt(sheet, row + r, column + c) ?? '');
      return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    }).join('\t'),
  ).join('\n');

const parsed = (text: string): string[][] => {
  const rows: string[][] = [[]];
  for (const match of text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1)!.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
    if (match[3] === '\n') rows.push([]);
    if (match[3] === '') break;
  }
  return rows;
};

/** The cells that pasting a text at a selection writes; one value fills the whole selection. Pasted text never becomes a formula. */
export const pasted = (text: string, at: Area): CellWrite[] => {
  const rows = parsed(text);
  const one = rows.length === 1 && rows[0].length === 1;
  const height = one ? at.rows : rows.length;
  const width = one ? at.columns : Math.max(...rows.map((row) => row.length));
  return Array.from({ length: height * width }, (_, index) => {
    const [r, c] = [Math.floor(index / width), index % width];
    const typed = one ? rows[0][0] : (rows[r][c] ?? '');
    return { row: at.row + r, column: at.column + c, content: contentOf(typed.startsWith('=') ? `'${typed}` : typed) };
  });
};

/** What stands in a cell as people would type it. */
export const typedText = (workbook: PreviewWorkbook, sheet: SheetPlan, row: number, column: number): string => {
  const content = workbook.contentAt(sheet, row, column);
  if (content === null) return '';
  if (typeof content === 'object') return isFormula(content) ? `=${content.formula}` : content.text;
  return String(content);
};
