import { isBlank, type SheetCells, textOf } from '../cells.ts';
import type { WeekTier } from './week-tier.ts';

/** One term block of the header: weeks count from 0; `said` is the length its heading tells, null when it tells none. */
export type TermBlock = { title: string; column: number; from: number; weeks: number; said: number | null };

/** The row of term blocks, and its blocks in order. */
export type TermTier = { row: number; blocks: TermBlock[] };

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

/** Whether a heading names a term: `Term 1`, `T1 (10 weeks)`, `Rotation 2`, `Block three`, `1st rotation`. */
export const isTermTitle = (text: string): boolean =>
  new RegExp(
    `\\b(term|rotation|block|period)s?\\W*([1-8]|${numbers.join('|')})\\b|^t[1-8]\\b|\\b[1-8](st|nd|rd|th) (term|rotation|block)\\b`,
    'i',
  ).test(text);

const saidWeeks = (text: string): number | null => {
  const found = /(\d{1,2})\s*-?\s*w(?:ee)?ks?\b/i.exec(text);
  return found ? Number(found[1]) : null;
};

const blocksIn = ({ rows }: SheetCells, row: number, weeks: readonly number[]): TermBlock[] => {
  const blocks: TermBlock[] = [];
  const weekOf = new Map(weeks.map((column, week) => [column, week]));
  const last = weeks[weeks.length - 1];
  for (let column = 0; column <= last; column++) {
    const cell = rows[row]?.[column];
    if (isBlank(cell)) continue;
    // A spacer before a block may carry its heading.
    const from = weekOf.get(column) ?? weeks.findIndex((at) => at > column);
    const title = textOf(cell);
    if (!isTermTitle(title) || from < 0 || column < weeks[0] - 1) continue;
    if (blocks.at(-1)?.title === title) continue;
    blocks.push({ title, column, from, weeks: 0, said: saidWeeks(title) });
  }
  return blocks.map((block, index) => ({
    ...block,
    weeks: (blocks[index + 1]?.from ?? weeks.length) - block.from,
  }));
};

/** How many rows above and below the weeks are looked at for terms. */
const reach = 8;

/** The term blocks over (or under) the weeks, whichever row near them names most; null when none names any. */
export const findTerms = (sheet: SheetCells, weeks: WeekTier): TermTier | null => {
  let best: TermTier | null = null;
  for (let row = Math.max(0, weeks.row - reach); row <= weeks.row + 2; row++) {
    if (row === weeks.row) continue;
    const blocks = blocksIn(sheet, row, weeks.columns);
    if (blocks.length > (best?.blocks.length ?? 0)) best = { row, blocks };
  }
  if (!best) return null;
  return { row: best.row, blocks: withLengths(sheet, best, weeks) };
};

/** Lengths may stand in the row under the names of the terms: `Term 1` above `10 weeks`. */
const withLengths = ({ rows }: SheetCells, { row, blocks }: TermTier, weeks: WeekTier): TermBlock[] =>
  blocks.map((block) => {
    if (block.said !== null) return block;
    const near = [row + 1, row - 1].filter((each) => each !== weeks.row);
    const said = near.map((each) => saidWeeks(textOf(rows[each]?.[block.column]))).find((each) => each !== null);
    return { ...block, said: said ?? null };
  });
