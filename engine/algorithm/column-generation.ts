import { type Duals, dualsOf, pricesOf } from './duals.ts';
import type { Master } from './master.ts';
import { boundOf } from './master-bound.ts';
import type { Candidate, Pricer } from './pricing/pricer.ts';

/** Where column generation stands after a round. */
export type Round = { round: number; objective: number; bound: number; columns: number };

export type ColumnGeneration = {
  /** Value of the last restricted LP (never a bound). */
  objective: number;
  /** Least Lagrangian bound met: no plan of the master's purpose is worth more. */
  bound: number;
  x: Float64Array;
  duals: Duals;
  /** Whether no set was left to price in. */
  converged: boolean;
};

const epsilon = 1e-6;

/** Sets of the round by reduced cost, leaving out those whose posts earlier ones have already used up. */
export const selectCandidates = (master: Master, candidates: Candidate[], most: number): Candidate[] => {
  candidates.sort((a, b) => b.reducedCost - a.reducedCost);
  const posts = master.freePosts;
  const used = new Int32Array(master.layout.items.length);
  const selected: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.first && master.repeatPenalty > 0 && master.keptFirst.has(candidate.multiset)) continue;
    if (selected.length >= most) break;
    if (selected.length >= 20 && candidate.items.some((item) => used[item] >= posts[item])) continue;
    for (const item of candidate.items) used[item]++;
    selected.push(candidate);
  }
  return selected;
};

/** Prices every group with lines left; answers the candidates and the best reduced cost per group (0 for the others). */
export const priceAll = (
  master: Master,
  pricer: Pricer,
  duals: Duals,
  least: number,
  most: number,
  linesLeft: readonly number[] = master.part.lines,
): { candidates: Candidate[]; best: number[] } => {
  const prices = pricesOf(master, duals);
  const candidates: Candidate[] = [];
  const best = master.groups.map((_, group) => {
    if (linesLeft[group] === 0) return 0;
    const priced = pricer.price(group, prices, master.repeatPenalty, least, most);
    candidates.push(...priced.candidates);
    // Nothing above `least`: the group's best set is worth at most that; without any set it has no line at all.
    return pricer.hasSets(group) ? Math.max(priced.best, least) : Number.NEGATIVE_INFINITY;
  });
  return { candidates, best };
};

/**
 * Adds sets to the master until none prices in, the bound is within `tolerance` of the LP, or `stop` says so.
 * Every round yields a valid bound; the least is kept.
 */
export const generateColumns = (
  master: Master,
  pricer: Pricer,
  options: { tolerance: number; stop: () => boolean; onRound?: (round: Round) => void },
): ColumnGeneration => {
  const lines = master.part.lines.reduce((sum, count) => sum + count, 0);
  const most = Math.max(60, Math.min(600, lines));
  let bound = Number.POSITIVE_INFINITY;
  for (let round = 1; ; round++) {
    const solved = master.solve();
    const { objective, x } = solved;
    const duals = dualsOf(master, solved);
    const { candidates, best } = priceAll(master, pricer, duals, epsilon, most);
    bound = Math.min(bound, boundOf(master, duals, best));
    options.onRound?.({ round, objective, bound, columns: master.columns.length });
    const lpValue = objective + master.constant;
    const near = bound - lpValue <= options.tolerance * Math.max(1, Math.abs(bound));
    const added =
      candidates.length && !near && !options.stop() ? master.add(selectCandidates(master, candidates, most)) : 0;
    if (added === 0) return { objective: lpValue, bound, x, duals, converged: candidates.length === 0 };
  }
};
