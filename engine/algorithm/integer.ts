import type { Solver } from '../solver/highs.ts';
import { dive, type Sets } from './dive.ts';
import type { Duals } from './duals.ts';
import type { Master } from './master.ts';
import { chooseAnew } from './neighbourhood.ts';
import { allotSets } from './placement/allot.ts';
import { placeSets, type Shape } from './placement/place.ts';
import type { Pricer } from './pricing/pricer.ts';
import { type Random, randomFrom } from './random.ts';
import { Board, type Plan } from './search/board.ts';
import { fillEmptyCells } from './search/fill.ts';
import { dropFaultyLines, mend } from './search/mend.ts';
import { polish } from './search/polish.ts';

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
  /** Whether the best plan is as near the bound as was asked. */
  done: () => boolean;
  solver: Solver;
  bound: number;
  /** Lines chosen anew in a round; it adapts. */
  width: number;
};

const fullDive = { share: 0.06, noise: 0, pricingRounds: 6, setsPerRound: 120 };
const quickDive = { share: 0.15, noise: 0, pricingRounds: 2, setsPerRound: 120 };

/**
 * One round: first a quick dive, then a full one, then the best plan with some of its lines' sets chosen anew.
 * Whatever promises more than the best plan is placed, mended and polished.
 */
export const integerRound = (phase: IntegerPhase, round: number): void => {
  const { shape, master, pricer, stop } = phase;
  const random = randomFrom(shape.problem.seed, 10 + round);
  const best = phase.best();
  if (round < 2 || best === null) {
    settle(
      phase,
      dive(master, pricer, { ...(round === 0 ? quickDive : fullDive), noise: round < 2 ? 0 : 0.15, random, stop }),
      random,
    );
    return;
  }
  const lines = best.built.reduce((sum, on) => sum + on, 0);
  const free = Math.min(lines, Math.round(phase.width * (0.7 + 0.6 * random())));
  const sets = chooseAnew(phase.solver, phase, best, {
    free,
    mostLoss: 2 * Math.max(10, phase.bound - best.value),
    random,
    stop,
  });
  if (sets && sets.value > best.value + 1e-6) settle(phase, sets, random);
  else phase.width = Math.min(lines, 90, phase.width * 1.03);
};

/** Places sets into lines and terms, mends what placement could not keep, polishes; offers what is legal. */
const settle = (phase: IntegerPhase, sets: Sets, random: Random): void => {
  const { target, partial, stop } = phase;
  const { problem } = phase.shape;
  const board = placedBoard(phase, sets, random);
  if (target === problem.lines.length) fillEmptyCells(board, random);
  if (!mend(board, random, 'gentle', stop) && !(partial && dropFaultyLines(board))) return;
  phase.offer(board.snapshot());
  // A part at a time, so that what the first draws gain, which is most, is not kept back until the last.
  for (
    let left = Math.min(100_000, 2000 * problem.lines.length);
    left > 0 && !phase.done() && !stop();
    left -= drawsAtOnce
  )
    phase.offer(polish(board, random, { draws: Math.min(left, drawsAtOnce), heat: 0, stop }));
};

const drawsAtOnce = 10_000;

const placements = 8;

/** Placement leaves much to chance; where faults remain others are tried, and the one with the fewest is kept. */
const placedBoard = ({ shape, stop }: IntegerPhase, { sets, spanStarts }: Sets, random: Random): Board => {
  const { problem } = shape;
  const allotted = allotSets(shape, sets, random);
  const board = new Board(problem);
  let best: Plan | null = null;
  let isBest = false;
  for (let attempt = 0; attempt < placements && best?.faults !== 0 && !(best && stop()); attempt++) {
    const cells = placeSets(shape, allotted, spanStarts, random);
    const holds = (line: number): boolean =>
      cells.subarray(line * problem.terms, (line + 1) * problem.terms).some((r) => r >= 0);
    board.load({ cells, built: Uint8Array.from(problem.lines, (_, line) => (holds(line) ? 1 : 0)) });
    isBest = !best || board.faults < best.faults;
    if (isBest) best = board.snapshot();
  }
  if (best && !isBest) board.load(best);
  return board;
};
