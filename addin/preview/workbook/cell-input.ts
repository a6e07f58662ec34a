import { type CellContent, isFormula, toCell } from '#engine/workbook/index.ts';

const plainNumber = /^[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?$/i;

/** What typing a text into a cell puts there: a formula, a number, a truth value, or the text. An apostrophe before it keeps text as it is. */
export const contentOf = (typed: string): CellContent => {
  const text = typed.trim();
  if (text === '') return null;
  if (text.startsWith("'")) return toCell(typed.trimStart().slice(1));
  if (text.startsWith('=') && text.length > 1) return { formula: text.slice(1), result: '' };
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const number = Number(text.replaceAll(',', ''));
  return plainNumber.test(text) && /\d/.test(text) && Number.isFinite(number) ? number : toCell(typed);
};

/** What a person would type to get a cell's content. */
export const typedOf = (content: CellContent): string => {
  if (content === null) return '';
  if (isFormula(content)) return `=${content.formula}`;
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  if (typeof content === 'number') return String(content);
  const text = typeof content === 'string' ? content : content.text;
  return contentOf(text) === text ? text : `'${text}`;
};
