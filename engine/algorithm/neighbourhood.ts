import type { Solver } from '../solver/highs.ts';
import { generateColumns } from './column-generation.ts';
import { dive, type Sets } from './dive.ts';
import { type Duals, pricesOf } from './duals.ts';
import { Master } from './master.ts';
import type { Shape } from './placement/place.ts';
import { heldSets } from './plan-sets.ts';
import type { Candidate, Pricer } from './pricing/pricer.ts';
import type { Random } from './random.ts';
import type { Plan } from './search/board.ts';

/** What a set loses against the relaxation's prices: its negative reduced cost. A plan's losses add up to its gap (slack aside). */
export const lossOf = (master: Master, duals: Duals): ((candidate: Candidate) => number) => {
  const price = pricesOf(master, duals);
  return (candidate) => {
    let worth = candidate.value - price.group[candidate.group];
    for (const item of candidate.items) worth -= price.item[item];
    return (candidate.first ? (price.multiset.get(candidate.multiset) ?? 0) : 0) - worth;
  };
};

/**
 * Chooses the sets of `free` lines of a plan anew, all others kept: column generation and a dive over those lines alone. Lines whose
 * sets lose most at the relaxation's prices are let go first, then chance. Null when no better choice is in sight.
 */
export const chooseAnew = (
  solver: Solver,
  { shape, master, pricer, duals }: { shape: Shape; master: Master; pricer: Pricer; duals: Duals },
  plan: Plan,
  options: { free: number; mostLoss: number; random: Random; stop: () => boolean },
): Sets | null => {
  const { problem, groups, types, layout } = shape;
  const held = heldSets(shape, pricer, plan);
  const loss = lossOf(master, duals);
  const losses = held.map(({ candidate }) => loss(candidate));
  const scale = losses.reduce((top, value) => Math.max(top, value), 1);
  // Sets of lines with locked cells were fitted to their locks: they are let go last.
  const rank = held.map(({ line }, at) => (problem.lines[line].allowed ? -1 : losses[at] / scale) + options.random());
  const order = held.map((_, index) => index).sort((a, b) => rank[b] - rank[a]);
  const kept = order.slice(options.free).map((index) => held[index].candidate);
  const freed = order.slice(0, options.free).map((index) => held[index].candidate);
  const lines = groups.map((_, group) => freed.filter((candidate) => candidate.group === group).length);
  // The lines a partial plan leaves out stay out.
  const purpose = master.purpose.kind === 'partial' ? { ...master.purpose, missing: 0 } : master.purpose;
  const part = new Master(solver, problem, groups, types, layout, purpose, { lines, kept });
  try {
    const fits = ({ group, items, first, multiset }: Candidate): boolean =>
      lines[group] > 0 &&
      !(first && problem.repeatPenalty > 0 && part.keptFirst.has(multiset)) &&
      items.every((item, at) => part.freePosts[item] >= 1 + Number(items[at - 1] === item));
    part.add(freed);
    part.add(
      master.columns.filter(
        (candidate): candidate is Candidate =>
          candidate !== null && loss(candidate) <= options.mostLoss && fits(candidate),
      ),
    );
    const keptWorth = kept.reduce((sum, { value }) => sum + value, 0);
    const { objective, bound } = generateColumns(part, pricer, { tolerance: 1e-6, stop: options.stop });
    if (bound + keptWorth <= plan.value + 1e-6 || objective + keptWorth <= plan.value + 1e-6) return null;
    const dived = dive(part, pricer, {
      share: 0.1,
      noise: 0.1,
      pricingRounds: 4,
      setsPerRound: 60,
      random: options.random,
      stop: options.stop,
    });
    if (dived.missing > 0 || dived.value + keptWorth <= plan.value + 1e-6) return null;
    return {
      ...dived,
      sets: [...kept.map((candidate) => ({ candidate, lines: 1 })), ...dived.sets],
      value: dived.value + keptWorth,
    };
  } finally {
    part.dispose();
  }
};
