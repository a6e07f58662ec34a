import type { LinearModel, Solver } from '../../solver/highs.ts';
import { ModelParts } from '../../solver/model-parts.ts';
import type { Problem } from '../problem.ts';
import type { Listing } from './sequences.ts';

/** The integer programme, with what is needed to change its aim. */
export type Programme = { model: LinearModel; cost: Float64Array; totalRow: number; columns: number };

/**
 * Builds the programme described in exact-plan.ts; a minimisation of the negative worth. The first columns are the sequences.
 * The last row counts all lines; it is free until the caller binds it.
 */
export const programmeOf = (
  solver: Solver,
  problem: Problem,
  { classes, sequences }: Listing,
  partial: boolean,
): Programme => {
  const { terms, rotations, posts, required } = problem;
  const { infinity } = solver;
  const parts = new ModelParts();
  for (const { lines } of classes) parts.row(partial ? 0 : lines.length, lines.length);
  const postsRow = Array.from(posts, (count) => parts.row(-infinity, count));
  const neededPosts = Array.from(posts, (count, at) => Math.min(required[Math.floor(at / terms)], count));
  const neededRow = neededPosts.map((needed) =>
    needed > 0 && problem.requiredGain > 0 ? parts.row(needed, infinity) : -1,
  );
  const leaveRow = problem.leavePenalty > 0 ? parts.row(-infinity, 0) : -1;
  const multisetRow = new Map<number, number>();
  const sameRow = new Map<string, number>();
  if (classes.length > 1) for (const { cells } of sequences) sameRow.set(cells.join(), -1);
  for (const key of sameRow.keys()) sameRow.set(key, parts.row(-infinity, 1));
  if (problem.repeatPenalty > 0) {
    for (const { multiset } of sequences) {
      if (!multisetRow.has(multiset)) multisetRow.set(multiset, parts.row(-infinity, 0));
    }
  }
  const totalRow = parts.row(0, infinity);

  for (const { lineClass, cells, value, multiset, leave, early } of sequences) {
    const entries: [number, number][] = [
      [lineClass, 1],
      [totalRow, 1],
    ];
    let worth = value - problem.repeatPenalty;
    for (let term = 0; term < terms; term++) {
      const r = cells[term];
      if (r < 0) continue;
      const at = r * terms + term;
      entries.push([postsRow[at], 1]);
      if (neededRow[at] >= 0) entries.push([neededRow[at], 1]);
      if (!problem.excludable[r]) worth += problem.fillGain;
    }
    if (leaveRow >= 0 && (leave || early)) entries.push([leaveRow, problem.leaveShare * leave - early]);
    const repeats = multisetRow.get(multiset);
    if (repeats !== undefined) entries.push([repeats, -1]);
    const same = sameRow.get(cells.join());
    if (same !== undefined) entries.push([same, 1]);
    parts.column(-worth, 1, true, entries);
  }
  neededRow.forEach((needed, at) => {
    if (needed < 0) return;
    const r = Math.floor(at / terms);
    // An empty required post costs its own price, and no longer that of another empty post.
    parts.column(problem.requiredGain - (problem.excludable[r] ? 0 : problem.fillGain), rotations * 500, false, [
      [needed, 1],
    ]);
  });
  for (const repeats of multisetRow.values()) parts.column(-problem.repeatPenalty, 1, false, [[repeats, 1]]);
  if (leaveRow >= 0) parts.column(problem.leavePenalty, infinity, false, [[leaveRow, -1]]);

  return { model: parts.build(solver), cost: parts.costs, totalRow, columns: parts.columns };
};
