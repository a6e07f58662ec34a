import type { Solver } from '../../solver/highs.ts';
import { ModelParts } from '../../solver/model-parts.ts';
import type { Problem } from '../problem.ts';
import { Board } from '../search/board.ts';
import type { Listing, Sequence } from './sequences.ts';

/** A set of rotations for one class of lines: the best any order of it brings. */
type RotationSet = {
  lineClass: number;
  /** Placements per term, ascending; a span counts in both its terms, an empty term is -1. */
  cells: number[];
  value: number;
  multiset: number;
  /** Least share of leave placements less those early in the year. */
  lateLeave: number;
  orders: number;
};

/**
 * No plan that builds every line is worth more, where every legal sequence can be listed: the integer programme over sets, which
 * forgets the order of their terms. Far smaller than the one over sequences, whose orders are nearly alike, and quickly proven.
 *
 * Variables n_s in {0 .. orders of s, lines of its class}  lines that hold the set s, each in an order of its own
 *           z_k in [0, 1]  some line has multiset k (gives one repeat penalty back)
 *           m_r >= 0       required posts left empty; d >= 0 leave placements short of the share
 * Rows      class(c) sum n = lines; posts(r) sum n a_rs <= posts of all terms; z_k <= sum n of k; m >= required - used
 */
export const boundOverSets = (
  solver: Solver,
  problem: Problem,
  { classes, sequences }: Listing,
  secondsLeft: number,
): number | null => {
  const { terms, rotations, posts, required, fillGain, requiredGain, repeatPenalty } = problem;
  const { infinity } = solver;
  const parts = new ModelParts();
  for (const { lines } of classes) parts.row(lines.length, lines.length);
  const ofRotation = Array.from({ length: rotations }, (_, r) => {
    const open = posts.subarray(r * terms, (r + 1) * terms);
    return {
      posts: parts.row(
        -infinity,
        open.reduce((sum, count) => sum + count, 0),
      ),
      needed: requiredGain > 0 ? open.reduce((sum, count) => sum + Math.min(required[r], count), 0) : 0,
      gain: problem.excludable[r] ? 0 : fillGain,
    };
  });
  const needed = ofRotation.map((each) => (each.needed > 0 ? parts.row(each.needed, infinity) : -1));
  const leaveRow = problem.leavePenalty > 0 ? parts.row(-infinity, 0) : -1;
  const repeats = new Map<number, number>();
  const sets = setsOf(problem, sequences);
  if (repeatPenalty > 0)
    for (const { multiset } of sets) if (!repeats.has(multiset)) repeats.set(multiset, parts.row(-infinity, 0));

  let constant = new Board(problem).value;
  for (const { lineClass, cells, value, multiset, lateLeave, orders } of sets) {
    const entries = new Map<number, number>([[lineClass, 1]]);
    const add = (row: number, count: number) => entries.set(row, (entries.get(row) ?? 0) + count);
    let worth = value - repeatPenalty;
    for (const r of cells) {
      if (r < 0) continue;
      add(ofRotation[r].posts, 1);
      if (needed[r] >= 0) add(needed[r], 1);
      worth += ofRotation[r].gain;
    }
    if (leaveRow >= 0 && lateLeave !== 0) add(leaveRow, lateLeave);
    const first = repeats.get(multiset);
    if (first !== undefined) add(first, -1);
    parts.column(-worth, Math.min(orders, classes[lineClass].lines.length), true, [...entries]);
  }
  ofRotation.forEach((each, r) => {
    if (needed[r] < 0) return;
    // An empty required post costs its own price, and no longer that of another empty post.
    parts.column(requiredGain - each.gain, infinity, false, [[needed[r], 1]]);
    constant += (requiredGain - each.gain) * each.needed;
  });
  for (const row of repeats.values()) parts.column(-repeatPenalty, 1, false, [[row, 1]]);
  if (leaveRow >= 0) parts.column(problem.leavePenalty, infinity, false, [[leaveRow, -1]]);

  const model = parts.build(solver);
  try {
    model.options.set({ mip_rel_gap: 0, mip_abs_gap: 1e-6, time_limit: Math.max(0.05, secondsLeft) });
    model.run();
    // Also a programme the clock ended has a bound.
    const least = Number(model.info.get('mip_dual_bound'));
    return Math.abs(least) < infinity ? constant - least : null;
  } finally {
    model.dispose();
  }
};

/** The sequences without the order of their terms. */
const setsOf = (problem: Problem, sequences: readonly Sequence[]): RotationSet[] => {
  const sets = new Map<string, RotationSet>();
  for (const { lineClass, cells, value, multiset, leave, early } of sequences) {
    const sorted = [...cells].sort((a, b) => a - b);
    const key = `${lineClass}:${sorted.join()}`;
    const lateLeave = problem.leaveShare * leave - early;
    const known = sets.get(key);
    if (known) {
      known.value = Math.max(known.value, value);
      known.lateLeave = Math.min(known.lateLeave, lateLeave);
      known.orders++;
    } else sets.set(key, { lineClass, cells: sorted, value, multiset, lateLeave, orders: 1 });
  }
  return [...sets.values()];
};
