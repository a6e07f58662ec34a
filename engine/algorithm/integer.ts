import { type DiveOptions, dive, type Sets } from './dive.ts';
import type { Duals, Master } from './master.ts';
import { allotSets } from './placement/allot.ts';
import { placeSets, type Shape } from './placement/place.ts';
import { heldSets } from './plan-sets.ts';
import type { Pricer } from './pricing/pricer.ts';
import { type Random, randomFrom } from './random.ts';
import { Board, type Plan } from './search/board.ts';
import { fillEmptyCells } from './search/fill.ts';
import { polish } from './search/polish.ts';
import { dropFaultyLines, repair } from './search/repair.ts';

/** What the rounds work with; `duals` are those of the solved relaxation. */
export type IntegerPhase = {
  shape: Shape;
  master: Master;
  pricer: Pricer;
  duals: Duals;
  /** Lines wanted; fewer than all in partial filling. */
  target: number;
  partial: boolean;
  best: () => Plan | null;
  offer: (plan: Plan) => void;
  stop: () => boolean;
};

const fullDive = { share: 0.06, noise: 0, pricingRounds: 6, setsPerRound: 120 };
const quickDive = { share: 0.3, noise: 0, pricingRounds: 0, setsPerRound: 0 };

/**
 * One round: first a quick dive, then a full one, then dives that keep most of the best plan's sets and choose the others anew.
 * Whatever promises more than the best plan is placed, mended and polished.
 */
export const integerRound = (phase: IntegerPhase, round: number): void => {
  const random = randomFrom(phase.shape.problem.seed, 10 + round);
  const style = round === 0 ? quickDive : fullDive;
  const best = phase.best();
  const again = round >= 2 && best !== null;
  const options: DiveOptions = { ...style, random, noise: again ? 0.1 : 0, stop: phase.stop };
  if (again) options.keep = setsToKeep(phase, best, random);
  const sets = dive(phase.master, phase.pricer, options);
  if (again && sets.missing === 0 && sets.value <= best.value + 1e-6) return;
  settle(phase, sets, random);
};

/** Columns of the best plan's sets, less a part let go: sets that look poor at the relaxation's prices first, then chance. */
const setsToKeep = (
  { shape, master, pricer, duals }: IntegerPhase,
  best: Plan,
  random: Random,
): Map<number, number> => {
  const held = heldSets(shape, pricer, best).map(({ candidate }) => candidate);
  master.add(held);
  const price = master.prices(duals);
  const share = 0.08 + 0.3 * random();
  const loss = held.map((candidate) => {
    const worth =
      candidate.value - candidate.items.reduce((sum, item) => sum + price.item[item], 0) - price.group[candidate.group];
    return -worth + (candidate.first ? (price.multiset.get(candidate.multiset) ?? 0) : 0);
  });
  const scale = loss.reduce((top, value) => Math.max(top, value), 1);
  const rank = loss.map((value) => value / scale + random());
  const order = held.map((_, index) => index).sort((a, b) => rank[b] - rank[a]);
  const keep = new Map<number, number>();
  for (const index of order.slice(Math.ceil(share * held.length))) {
    const column = master.columnOf(held[index]);
    if (column !== undefined) keep.set(column, (keep.get(column) ?? 0) + 1);
  }
  return keep;
};

/** Places sets into lines and terms, mends what placement could not keep, polishes; offers what is legal. */
const settle = (phase: IntegerPhase, { sets }: Sets, random: Random): void => {
  const { shape, target, partial, stop } = phase;
  const { problem } = shape;
  const cells = placeSets(shape, allotSets(shape, sets, random), random);
  const board = new Board(problem);
  const holds = (line: number): boolean =>
    cells.subarray(line * problem.terms, (line + 1) * problem.terms).some((r) => r >= 0);
  board.load({ cells, built: Uint8Array.from(problem.lines, (_, line) => (holds(line) ? 1 : 0)) });
  if (target === problem.lines.length) fillEmptyCells(board, random);
  if (!repair(board, random, patience, stop) && !(partial && dropFaultyLines(board))) return;
  phase.offer(board.snapshot());
  phase.offer(polish(board, random, { draws: Math.min(200_000, 2000 * problem.lines.length), heat: 0, stop }));
};

const patience = 1000;
