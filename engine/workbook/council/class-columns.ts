import type { ExperienceCategory } from '../../domain/rotation.ts';
import { type CellValue, isBlank, type SheetCells, textOf } from '../cells.ts';
import { type Read, readCategories, readFlag } from '../table/cell-readers.ts';
import { fold } from '../words.ts';

/** Columns that say a rotation's categories with a tick each, or as a first and a second one. `rows` are the rows of their headings. */
export type ClassColumns = {
  ticks: { letter: ExperienceCategory; column: number }[];
  /** Columns that hold letters themselves: `Primary class`, `Secondary class`. */
  letters: number[];
  rows: number[];
};

const words: Record<ExperienceCategory, RegExp> = {
  A: /undifferentiated/,
  B: /chronic/,
  C: /acute|critical/,
  D: /peri ?operative|procedural/,
  E: /non direct|non clinical experience/,
};
const letters = Object.keys(words) as ExperienceCategory[];

/** The category one heading stands for: `A`, `Class A`, `A: Undifferentiated illness`, `Chronic illness patient care`. */
const letterOf = (heading: string): ExperienceCategory | null => {
  const folded = fold(heading);
  const lettered =
    /^(?:(?:amc|pmcv|clinical|experience|class|classification|category|cat|ce|type|term)s? )*([a-e])(?: |$)/.exec(
      folded,
    )?.[1];
  if (lettered) {
    const letter = lettered.toUpperCase() as ExperienceCategory;
    // `A chronic condition` is no letter with its meaning.
    const rest = folded.slice(folded.indexOf(lettered) + 1).trim();
    if (rest === '' || words[letter].test(rest) || letters.every((other) => !words[other].test(rest))) return letter;
  }
  const meant = letters.filter((letter) => words[letter].test(folded));
  return meant.length === 1 ? meant[0] : null;
};

/** Fewer ticked columns than this are something else that is called A. */
const fewest = 3;
const part =
  /^(primary|first|main|1st|secondary|second|other|2nd) (?:(?:amc|clinical|experience|term) )*(class|classification|category|experience)$/;

/** The class columns beside a heading row: in that row, or in the one under or above it, where headings are merged. */
export const classColumns = (sheet: SheetCells, headerRow: number, taken: ReadonlySet<number>): ClassColumns => {
  const found: ClassColumns = { ticks: [], letters: [], rows: [] };
  for (const row of [headerRow, headerRow + 1, headerRow - 1]) {
    const cells = (sheet.rows[row] ?? []).map(textOf);
    const ticks: ClassColumns['ticks'] = [];
    cells.forEach((heading, column) => {
      if (heading === '' || taken.has(column)) return;
      if (row === headerRow && part.test(fold(heading))) found.letters.push(column);
      const letter = letterOf(heading);
      if (letter && !ticks.some((each) => each.letter === letter)) ticks.push({ letter, column });
    });
    if (ticks.filter(({ letter }) => letter !== 'E').length < fewest) continue;
    return { ...found, ticks, rows: [row] };
  }
  return { ...found, rows: found.letters.length > 0 ? [headerRow] : [] };
};

/** What people put for a tick beside yes and x; in fonts of symbols a tick is `ü` or `P`. */
const ticked = new Set(['ü', 'p', 'primary', 'secondary', 'major', 'minor', 'main']);

const readTick =
  (letter: ExperienceCategory) =>
  (cell: CellValue): Read<boolean> => {
    const word = fold(textOf(cell));
    if (word === letter.toLowerCase() || ticked.has(word)) return { value: true };
    const read = readFlag(cell);
    return 'value' in read
      ? read
      : { fault: `${read.fault.split(' is ')[0]} is no tick: write x, or leave the cell empty` };
  };

/** Reads one cell of a table's row; undefined when it is blank or faulty, which is reported. */
type ReadCell = <T>(column: number, read: (cell: CellValue) => Read<T>) => T | undefined;

/** The categories a row is ticked for; undefined when it is ticked for none. `column` is where the first stands. */
export const readClasses = (
  columns: ClassColumns,
  read: ReadCell,
): { categories: ExperienceCategory[]; column: number } | undefined => {
  const found: { letter: ExperienceCategory; column: number }[] = columns.ticks.filter(({ letter, column }) =>
    read(column, readTick(letter)),
  );
  for (const column of columns.letters)
    for (const letter of read(column, readCategories) ?? []) found.push({ letter, column });
  if (found.length === 0) return undefined;
  const categories = letters.filter((letter) => found.some((each) => each.letter === letter));
  return { categories, column: found[0].column };
};

/** Whether the row says anything in a class column; such a row is no heading. */
export const hasClasses = ({ ticks, letters: own }: ClassColumns, cells: readonly CellValue[] | undefined): boolean =>
  [...ticks.map(({ column }) => column), ...own].some((column) => !isBlank(cells?.[column]));
