import { type CellContent, toCell } from '#engine/workbook/index.ts';

/** What typing a text into a cell puts there: a formula, a number, a truth value, or the text. */
export const contentOf = (typed: string): CellContent => {
  const text = typed.trim();
  if (text === '') return null;
  if (text.startsWith("'")) return toCell(text.slice(1));
  if (text.startsWith('=') && text.length > 1) return { formula: text.slice(1), result: '' };
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const number = Number(text.replace(/,(?=\d{3}\b)/g, ''));
  return Number.isFinite(number) ? number : toCell(typed);
};
