import { fold } from '../words.ts';

/** Names of one result's sheets. A second result beside the first has its number in all of them. */
export type ResultNames = {
  cover: string;
  jobLines: string;
  capacity: string;
  compliance: string;
  diagnostics: string;
};

/** The names of a result in a workbook of its own. */
export const plainNames: ResultNames = {
  cover: 'Cover',
  jobLines: 'Job lines',
  capacity: 'Capacity',
  compliance: 'Compliance',
  diagnostics: 'Diagnostics',
};

const numbered = (number: number | string): ResultNames =>
  Object.fromEntries(Object.entries(plainNames).map(([sheet, name]) => [sheet, `${name} ${number}`])) as ResultNames;

/** The names with the smallest number for which no sheet of `taken` has any of them (sheet names differ by more than case). */
export const resultNames = (taken: readonly string[]): ResultNames => {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const names = numbered(number);
    if (Object.values(names).every((name) => !used.has(name.toLowerCase()))) return names;
  }
};

/** The names of the sheets written together with a sheet of job lines of this name, whether or not they are still there. */
export const namesBeside = (jobLines: string): ResultNames => {
  const number = /\d+$/.exec(jobLines.trim())?.[0];
  return { ...(number ? numbered(number) : plainNames), jobLines };
};

/** `Summary` was one before. */
const written = /^(cover|job lines|capacity|compliance|diagnostics|summary|no plan)( \d+)?$/i;

/** Whether a sheet of that name is one of ours, which is no input. */
export const isResultName = (name: string): boolean => written.test(name.trim());

/** Whether a sheet of that name holds lines of a result. */
export const isJobLinesName = (name: string): boolean => /^job lines( \d+)?$/.test(fold(name));
