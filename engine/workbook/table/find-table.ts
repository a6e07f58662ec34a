import { type CellValue, isBlank, type SheetCells, textOf } from '../cells.ts';
import { fold, loose } from '../words.ts';
import type { Column, Columns } from './column.ts';

/** Where the columns of a table stand on a sheet (indices into its `rows`). */
export type Table<Key extends string> = {
  sheet: SheetCells;
  headerRow: number;
  /** Column index of each heading that was recognised. */
  at: Partial<Record<Key, number>>;
  /** Columns headed `Term 1`, `Term 2`, ... in order of their number. */
  terms: { number: number; column: number }[];
  /** Column indices whose heading is not known. */
  unknown: number[];
  /** Row indices under the heading that hold anything. */
  body: number[];
};

const rowsSearched = 40;
const remarks = new Set(['note', 'comment', 'remark', 'source']);

/** Number of the term a heading means (`Term 3`, `T3`, `Term 3 posts`, `Posts term 3`), or null. */
const termNumber = (heading: string): number | null => {
  const match = /^(?:posts?|capacity|positions?)?\W*t(?:erm)?\W*([1-8])\W*(?:posts?|capacity|positions?)?$/i.exec(
    heading,
  );
  return match ? Number(match[1]) : null;
};

/** A heading without what stands in brackets or after a line break. */
const bare = (heading: string): string => heading.replace(/\(.*?\)|\[.*?\]|\n.*$/gs, ' ').trim();

/** The names of each column, in the form in which headings are compared. */
type Names<Key extends string> = { likeness: (text: string) => string; names: Record<Key, string[]> };

const known = new WeakMap<Columns<string>, Names<string>[]>();

/** As written first, then without plurals: `Position` is a name and `Positions` a count. */
const namesOf = <Key extends string>(columns: Columns<Key>): Names<Key>[] => {
  const cached = known.get(columns);
  if (cached) return cached;
  const names = [fold, loose].map((likeness) => ({
    likeness,
    names: Object.fromEntries(
      Object.entries<Column>(columns).map(([key, { title, synonyms }]) => [
        key,
        (synonyms.includes(title) ? synonyms : [title, ...synonyms]).map(likeness),
      ]),
    ) as Record<Key, string[]>,
  }));
  known.set(columns, names);
  return names;
};

/** Columns, from the left, of every heading in the form in which headings are compared, with and without what stands in brackets. */
const columnsByName = (headings: readonly string[], likeness: (text: string) => string): Map<string, number[]> => {
  const columns = new Map<string, number[]>();
  const add = (name: string, column: number) => {
    const others = columns.get(name);
    if (!others) columns.set(name, [column]);
    else if (others[others.length - 1] !== column) others.push(column);
  };
  headings.forEach((heading, column) => {
    if (heading === '') return;
    add(likeness(heading), column);
    add(likeness(bare(heading)), column);
  });
  return columns;
};

const headingIn = <Key extends string>(
  sheet: SheetCells,
  row: number,
  columns: Columns<Key>,
  headings: readonly string[],
): Table<Key> => {
  const taken = new Set<number>();
  const terms: number[] = [];
  headings.forEach((heading, column) => {
    const term = termNumber(bare(heading));
    if (term !== null && terms[term - 1] === undefined) {
      terms[term - 1] = column;
      taken.add(column);
    }
  });
  const at: Partial<Record<Key, number>> = {};
  for (const { likeness, names } of namesOf(columns)) {
    const alike = columnsByName(headings, likeness);
    for (const key of Object.keys(columns) as Key[]) {
      if (at[key] !== undefined) continue;
      for (const name of names[key]) {
        const column = alike.get(name)?.find((each) => !taken.has(each));
        if (column === undefined) continue;
        at[key] = column;
        taken.add(column);
        break;
      }
    }
  }
  const unknown = headings.flatMap((heading, column) =>
    heading !== '' && !taken.has(column) && !remarks.has(loose(heading)) ? [column] : [],
  );
  return {
    sheet,
    headerRow: row,
    at,
    terms: terms.flatMap((column, index) => [{ number: index + 1, column }]),
    unknown,
    body: [],
  };
};

/** The headings of a row with those above them where it has none: headings merged over two rows stand in the upper one. */
const withAbove = (upper: readonly CellValue[], lower: readonly CellValue[]): string[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) =>
    isBlank(lower[column]) ? textOf(upper[column]) : textOf(lower[column]),
  );

/** The row read as headings, with the row above it when together they say more than each by itself. `columns` outside the range are not looked at. */
export const readHeading = <Key extends string>(
  sheet: SheetCells,
  row: number,
  columns: Columns<Key>,
  { from = 0, to = Number.POSITIVE_INFINITY }: { from?: number; to?: number } = {},
): Table<Key> => {
  const inRange = (texts: readonly string[]) =>
    texts.map((text, column) => (column >= from && column < to ? text : ''));
  const own = sheet.rows[row] ?? [];
  const alone = headingIn(sheet, row, columns, inRange(own.map(textOf)));
  const above = row > 0 ? (sheet.rows[row - 1] ?? []) : [];
  if (columnsFound(alone) === 0 || above.every(isBlank) || isTitle(sheet, row - 1)) return alone;
  const both = headingIn(sheet, row, columns, inRange(withAbove(above, own)));
  const upper = headingIn(sheet, row, columns, inRange(above.map(textOf)));
  return columnsFound(both) > Math.max(columnsFound(alone), columnsFound(upper)) ? both : alone;
};

/** Whether the row is the sheet's title, which may read like a heading. */
const isTitle = (sheet: SheetCells, row: number): boolean => {
  const filled = (sheet.rows[row] ?? []).filter((cell) => !isBlank(cell));
  return filled.length === 1 && loose(textOf(filled[0])) === loose(sheet.name);
};

/** How many of the wanted columns a table has; all its term columns count as one. */
export const columnsFound = (table: Table<string>): number =>
  Object.keys(table.at).length + (table.terms.length > 0 ? 1 : 0);

/**
 * The table on a sheet whose headings best match `columns`, wherever in the first rows they stand
 * (titles and notes may stand above). Null when no row has at least `least` of them.
 */
export const findTable = <Key extends string>(
  sheet: SheetCells,
  columns: Columns<Key>,
  least = 2,
): Table<Key> | null => {
  let best: Table<Key> | null = null;
  for (let row = 0; row < Math.min(sheet.rows.length, rowsSearched); row++) {
    if (isTitle(sheet, row)) continue;
    const table = readHeading(sheet, row, columns);
    if (columnsFound(table) >= least && (!best || columnsFound(table) > columnsFound(best))) best = table;
  }
  if (!best) return null;
  return { ...best, body: bodyOf(best, sheet.rows.length) };
};

/** The first term, counting from 0, that has no column although a later one has; -1 when none is missed out. */
export const missedTerm = ({ terms }: Pick<Table<string>, 'terms'>): number =>
  terms.findIndex(({ number }, index) => number !== index + 1);

/** Rows of a table before row `end` that hold anything in its columns. */
export const bodyOf = ({ sheet, headerRow, at, terms }: Table<string>, end: number): number[] => {
  const used = [...(Object.values(at) as number[]), ...terms.map(({ column }) => column)];
  const body: number[] = [];
  for (let row = headerRow + 1; row < end; row++)
    if (used.some((column) => !isBlank(sheet.rows[row]?.[column]))) body.push(row);
  return body;
};
