import { fold } from '../words.ts';

/** The year a text names, from 2000 to 2099; null when it names none. */
export const yearIn = (text: string): number | null => {
  const found = /(?<!\d)20\d\d(?!\d)/.exec(text);
  return found ? Number(found[0]) : null;
};

/** Whether a sheet of that name is one of the council's: `2026 Rotation Planning`, `Rotation plan 2026 (PGY1)`. */
export const isPlanningName = (name: string): boolean =>
  /\b(rotation|term|line)s? plan(s|ning|ner)?\b/.test(fold(name));

/** The council's name of the sheet for a year; without one, the year is left out. */
export const planningName = (year: number | null): string => `${year === null ? '' : `${year} `}Rotation Planning`;
