import type { EmulatedCell } from './workbook.ts';

const dayMilliseconds = 86_400_000;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Excel's number of a day: 1 is 1 January 1900. */
export const serialOf = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / dayMilliseconds + 25_569;

/** The day Excel would take the text for, or null. Only the forms that planners' data may resemble. */
const dayIn = (text: string): number | null => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const short = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2,4}))?$/.exec(text);
  if (short) return serialOf(Number(short[3] ?? 2026), Number(short[2]), Number(short[1]));
  const named = /^([a-z]{3})[ -]?(\d{1,2})$/i.exec(text);
  const month = named ? months.indexOf(named[1].toLowerCase()) + 1 : 0;
  return month > 0 ? serialOf(2026, month, Number(named![2])) : null;
};

const clear = (cell: EmulatedCell): void => {
  delete cell.value;
  delete cell.formula;
};

const typeText = (cell: EmulatedCell, text: string): void => {
  if (text === '') return;
  if (text.startsWith("'")) {
    cell.value = text.slice(1);
    return;
  }
  if (cell.numberFormat === '@') {
    cell.value = text;
    return;
  }
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) {
    cell.value = Number(text);
    return;
  }
  if (/^(true|false)$/i.test(text)) {
    cell.value = text.toLowerCase() === 'true';
    return;
  }
  if (text.length > 1 && /^[=+\-@]/.test(text)) {
    cell.formula = text.startsWith('=') ? text : `=${text}`;
    return;
  }
  const day = dayIn(text);
  if (day === null) {
    cell.value = text;
    return;
  }
  cell.value = day;
  cell.numberFormat ??= 'd/mm/yyyy';
};

/** Puts into a cell what Excel makes of a value, as if it had been typed: text may become a number, a day or a formula. */
export const typeInto = (cell: EmulatedCell, value: unknown): void => {
  clear(cell);
  if (typeof value === 'string') typeText(cell, value);
  else if (typeof value === 'number' || typeof value === 'boolean') cell.value = value;
};
