import { type CellContent, type CellValue, isFormula } from '#engine/workbook/index.ts';
import { isoDayOf, showsDay } from './dates.ts';

/** Letters without digits are nothing else to Excel, unless they are a truth. */
const plainWords = /^\p{L}[^\d]*$/u;
const truth = /^(true|false)$/i;

/**
 * Text so that Excel takes it for nothing but text: a leading apostrophe keeps `=1+1` from being a formula, `007` a number and `MAR1` a
 * day. The apostrophe is not part of the value, and stays when somebody edits the cell.
 */
export const literalText = (text: string): string =>
  text === '' || (plainWords.test(text) && !truth.test(text)) ? text : `'${text}`;

/** What Excel is given for a cell; null leaves it empty. */
export const writtenContent = (content: CellContent | undefined): string | number | boolean | null => {
  if (content === null || content === undefined) return null;
  if (typeof content === 'string') return literalText(content);
  if (typeof content !== 'object') return content;
  return isFormula(content) ? `=${content.formula}` : literalText(content.text);
};

/** What a cell holds, from its value and number format. Excel answers '' for an empty cell and a number for a day. */
export const readValue = (value: unknown, format: unknown): CellValue => {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'number') return value >= 1 && showsDay(String(format)) ? isoDayOf(value) : value;
  return typeof value === 'boolean' ? value : String(value);
};
