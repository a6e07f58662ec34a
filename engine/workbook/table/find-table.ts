import { isBlank, type SheetCells, textOf } from '../cells.ts';
import { loose } from '../words.ts';
import type { Columns } from './column.ts';

/** Where the columns of a table stand on a sheet (indices into its `rows`). */
export type Table<Key extends string> = {
  sheet: SheetCells;
  headerRow: number;
  /** Column index of each heading that was recognised. */
  at: Partial<Record<Key, number>>;
  /** Column indices of `Term 1`, `Term 2`, ... in order of their number; empty where the sheet has none. */
  terms: number[];
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

const readHeading = <Key extends string>(sheet: SheetCells, row: number, columns: Columns<Key>): Table<Key> => {
  const headings = (sheet.rows[row] ?? []).map(textOf);
  const taken = new Set<number>();
  const terms: number[] = [];
  headings.forEach((heading, column) => {
    const term = termNumber(bare(heading));
    if (term !== null && terms[term - 1] === undefined) {
      terms[term - 1] = column;
      taken.add(column);
    }
  });
  const inOrder = terms.filter((column) => column !== undefined);
  const at: Partial<Record<Key, number>> = {};
  for (const key of Object.keys(columns) as Key[]) {
    for (const name of [columns[key].title, ...columns[key].synonyms]) {
      const wanted = loose(name);
      const column = headings.findIndex(
        (heading, index) =>
          !taken.has(index) && heading !== '' && [loose(heading), loose(bare(heading))].includes(wanted),
      );
      if (column < 0) continue;
      at[key] = column;
      taken.add(column);
      break;
    }
  }
  const unknown = headings.flatMap((heading, column) =>
    heading !== '' && !taken.has(column) && !remarks.has(loose(heading)) ? [column] : [],
  );
  return { sheet, headerRow: row, at, terms: inOrder, unknown, body: [] };
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
    const table = readHeading(sheet, row, columns);
    if (columnsFound(table) >= least && (!best || columnsFound(table) > columnsFound(best))) best = table;
  }
  if (!best) return null;
  const used = [...(Object.values(best.at) as number[]), ...best.terms];
  for (let row = best.headerRow + 1; row < sheet.rows.length; row++) {
    if (used.some((column) => !isBlank(sheet.rows[row]?.[column]))) best.body.push(row);
  }
  return best;
};
