import { priceAll } from './column-generation.ts';
import { dualsOf } from './duals.ts';
import type { Master } from './master.ts';
import type { Candidate, Pricer } from './pricing/pricer.ts';
import type { Random } from './random.ts';

/**
 * Sets for lines, with how many lines hold each; `value` is the master's objective where every line got one, `spanStarts` how many
 * placements of each spanning item it starts in each term.
 */
export type Sets = {
  sets: { candidate: Candidate; lines: number }[];
  missing: number;
  value: number;
  spanStarts: Map<number, number>;
};

export type DiveOptions = {
  random: Random;
  /** Share of the fractional sets rounded up at a step, and how strongly chance disturbs their order. */
  share: number;
  noise: number;
  /** Rounds of pricing after each step, and sets added in each. */
  pricingRounds: number;
  setsPerRound: number;
  stop: () => boolean;
};

const integral = 1e-5;

/**
 * Price-and-dive: take the whole part of every set's lines, round up the largest fractions that still fit, solve the LP again,
 * price again, until nothing is fractional. The LP is left as it was found (bounds released), with the new sets in it.
 */
export const dive = (master: Master, pricer: Pricer, options: DiveOptions): Sets => {
  const posts = Int32Array.from(master.freePosts);
  const linesLeft = [...master.part.lines];
  const taken = new Map<number, number>();
  const firstTaken = new Set<number>(master.keptFirst);
  const fits = (candidate: Candidate): boolean => {
    if (linesLeft[candidate.group] < 1 || (candidate.first && firstTaken.has(candidate.multiset))) return false;
    for (let at = 0; at < candidate.items.length; ) {
      const item = candidate.items[at];
      let times = 0;
      for (; candidate.items[at] === item; at++) times++;
      if (posts[item] < times) return false;
    }
    return true;
  };
  const take = (column: number, lines: number): void => {
    const candidate = master.columns[column]!;
    taken.set(column, (taken.get(column) ?? 0) + lines);
    linesLeft[candidate.group] -= lines;
    for (const item of candidate.items) posts[item] -= lines;
    if (candidate.first && master.repeatPenalty > 0) firstTaken.add(candidate.multiset);
  };
  let value = Number.NEGATIVE_INFINITY;
  let spanStarts = new Map<number, number>();
  for (;;) {
    let solved = master.solve();
    for (let round = 0; round < options.pricingRounds; round++) {
      const { candidates } = priceAll(master, pricer, dualsOf(master, solved), 0.5, options.setsPerRound, linesLeft);
      const fitting = candidates.filter(fits).sort((a, b) => b.reducedCost - a.reducedCost);
      if (fitting.length === 0 || master.add(fitting.slice(0, options.setsPerRound)) === 0) break;
      solved = master.solve();
    }
    spanStarts = master.spanStarts(solved.x);
    const fractional: { column: number; rank: number; part: number }[] = [];
    const changed = new Set<number>();
    master.columns.forEach((candidate, column) => {
      if (!candidate) return;
      const lines = solved.x[column];
      const whole = Math.floor(lines + integral);
      const more = whole - (taken.get(column) ?? 0);
      if (more > 0) {
        take(column, more);
        changed.add(column);
      }
      const part = lines - whole;
      if (part > integral) fractional.push({ column, part, rank: part + options.noise * options.random() });
    });
    if (fractional.length === 0) {
      value = solved.objective + master.constant;
      break;
    }
    fractional.sort((a, b) => b.rank - a.rank);
    const want = Math.max(1, Math.ceil(fractional.length * options.share));
    let rounded = 0;
    for (const { column, part } of fractional) {
      if (rounded >= want && part < 0.9) break;
      if (!fits(master.columns[column]!)) continue;
      take(column, 1);
      changed.add(column);
      rounded++;
    }
    if (changed.size === 0 || options.stop()) break;
    master.fixAtLeast([...changed], (column) => taken.get(column)!);
  }
  master.fixAtLeast([...taken.keys()], () => 0);
  const sets = [...taken].map(([column, lines]) => ({ candidate: master.columns[column]!, lines }));
  const unbuilt = linesLeft.reduce((sum, lines) => sum + lines, 0);
  const meant = master.purpose.kind === 'partial' ? master.purpose.missing : 0;
  return { sets, missing: unbuilt - meant, value, spanStarts };
};
