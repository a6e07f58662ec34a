import { ExperienceCategory } from '../../domain/rotation.ts';
import { type CellValue, textOf, uncalculated } from '../cells.ts';
import { fold } from '../words.ts';

/** A cell understood, or what is wrong with it and the remedy. */
export type Read<T> = { value: T } | { fault: string };

const shown = (cell: CellValue): string => `'${textOf(cell).slice(0, 60)}'`;

/** The fault of a cell that holds a spreadsheet error, or null. */
export const errorInCell = (cell: CellValue | undefined): string | null => {
  if (cell === uncalculated) {
    return 'holds a formula with no stored result: open the workbook in a spreadsheet program, save it and try again';
  }
  return typeof cell === 'string' && /^#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/.test(cell.trim())
    ? `holds the spreadsheet error ${cell.trim()}: correct the formula or write the value`
    : null;
};

const plainNumber = (cell: CellValue): number | null => {
  if (typeof cell === 'number') return cell;
  const text = textOf(cell);
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
};

/** A whole number from `min` to `max`. */
export const readCount = (cell: CellValue, min: number, max: number): Read<number> => {
  const number = plainNumber(cell);
  return number !== null && Number.isInteger(number) && number >= min && number <= max
    ? { value: number }
    : { fault: `${shown(cell)} is not a whole number from ${min} to ${max}: write one number` };
};

/** A number from `min` to `max`. */
export const readNumber = (cell: CellValue, min: number, max: number): Read<number> => {
  const number = plainNumber(cell);
  return number !== null && number >= min && number <= max
    ? { value: number }
    : { fault: `${shown(cell)} is not a number from ${min} to ${max}` };
};

/** A share: `0.5`, `50%`. A number above 1 is refused, since 50 could be meant as 50 % or be a slip. */
export const readShare = (cell: CellValue): Read<number> => {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(textOf(cell));
  const number = percent ? Number(percent[1]) / 100 : plainNumber(cell);
  return number !== null && number >= 0 && number <= 1
    ? { value: number }
    : { fault: `${shown(cell)} is not a share: write it as 50% or 0.5` };
};

const yes = new Set(['yes', 'y', 'x', '1', 'true', 'on', 't']);
const no = new Set(['no', 'n', '0', 'false', 'off', 'f', 'none', '']);

/** yes/no/x/1/true and their like; a tick counts as yes, a dash as no. */
export const readFlag = (cell: CellValue): Read<boolean> => {
  const text = textOf(cell);
  const word = fold(text);
  if (yes.has(word) || /^[✓✔☑]$/.test(text)) return { value: true };
  if (no.has(word) && (word !== '' || /^[-–—✗✘☐]?$/.test(text))) return { value: false };
  return { fault: `${shown(cell)} is neither yes nor no: write yes or no` };
};

/** Clinical experience categories: `A/C`, `A & C`, `AC`, `Category A, C`. */
export const readCategories = (cell: CellValue): Read<ExperienceCategory[]> => {
  const words = fold(textOf(cell))
    .split(' ')
    .filter((word) => word !== '' && !['and', 'category', 'categories', 'cat', 'amc'].includes(word));
  const letters = words.join('').toUpperCase().split('');
  const known = letters.every((letter) => ExperienceCategory.safeParse(letter).success);
  if (!known || new Set(letters).size !== letters.length) {
    return {
      fault: `${shown(cell)} is not a set of categories: write letters from A to D (E is accepted and counts for nothing), such as A or A/C`,
    };
  }
  return { value: letters as ExperienceCategory[] };
};

/** Weeks of each term: `10,10,10,10,12`, `10+10+10+10+12`, `4x13`. */
export const readTermStructure = (cell: CellValue): Read<number[]> => {
  const parts = textOf(cell)
    .replace(/weeks?|wks?/gi, ' ')
    .replace(/\s*[x×*]\s*/gi, 'x')
    .split(/[,+;/|\s]+/)
    .filter((part) => part !== '');
  const weeks: number[] = [];
  for (const part of parts) {
    const match = /^(?:(\d{1,2})x)?(\d{1,2})$/.exec(part);
    const times = match?.[1] ? Number(match[1]) : 1;
    if (!match || times > 8) return { fault: termStructureFault(cell) };
    for (let term = 0; term < times; term++) weeks.push(Number(match[2]));
  }
  if (weeks.length === 1 && weeks[0] <= 8) {
    return {
      fault: `${shown(cell)} reads as a number of terms: write the weeks of each term, as 10+10+10+10+12 or 4x13`,
    };
  }
  const possible =
    weeks.length >= 1 &&
    weeks.length <= 8 &&
    weeks.every((week) => week >= 1) &&
    weeks.reduce((a, b) => a + b, 0) <= 53;
  return possible ? { value: weeks } : { fault: termStructureFault(cell) };
};

const termStructureFault = (cell: CellValue): string =>
  `${shown(cell)} is not a term structure: write the weeks of each term as 10+10+10+10+12 or 4x13 (1 to 8 terms, at most 53 weeks)`;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const daysFrom1900To1970 = 25_569;

/** A day as `2026-01-12`: ISO, `12/1/2026` (day first), `12 January 2026`, or a spreadsheet's serial number (1900 system). */
export const readDate = (cell: CellValue): Read<string> => {
  const fault = { fault: `${shown(cell)} is not a date: write it as 2026-01-12 or 12 January 2026` };
  const text = textOf(cell);
  const serial = plainNumber(cell);
  if (serial !== null && serial >= 20_000 && serial < 80_000) {
    return { value: new Date((Math.floor(serial) - daysFrom1900To1970) * 86_400_000).toISOString().slice(0, 10) };
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(text);
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const named = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*,?\s+(\d{4})$/i.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : dayFirst
      ? [dayFirst[3], dayFirst[2], dayFirst[1]]
      : named
        ? [named[3], months.indexOf(named[2].toLowerCase()) + 1, named[1]]
        : [0, 0, 0];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = Number(month) >= 1 && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return real ? { value: date.toISOString().slice(0, 10) } : fault;
};
