import { generateColumns } from '#engine/algorithm/column-generation.ts';
import { groupLines } from '#engine/algorithm/groups.ts';
import { itemsOf } from '#engine/algorithm/items.ts';
import { Master } from '#engine/algorithm/master.ts';
import { mergeIntoTypes } from '#engine/algorithm/post-types.ts';
import { Pricer } from '#engine/algorithm/pricing/pricer.ts';
import type { Problem } from '#engine/algorithm/problem.ts';
import type { Solver } from '#engine/solver/highs.ts';

/**
 * `most`: no legal plan builds more of the problem's lines (the Lagrangian bound of the counting LP, valid whenever it stops).
 * `weights`: the certificate behind it, per (rotation * terms + first term): lines cannot be had for less than about 1 each.
 */
export type MostLines = { most: number; weights: Float64Array };

export const mostLines = (solver: Solver, problem: Problem, stop: () => boolean): MostLines => {
  const { terms, rotations } = problem;
  const groups = groupLines(problem);
  const { types } = mergeIntoTypes(problem, groups);
  const layout = itemsOf(problem, groups, types);
  const pricer = new Pricer(problem, groups, types, layout, { values: false });
  const master = new Master(solver, problem, groups, types, layout, { kind: 'count' });
  try {
    const { bound, duals } = generateColumns(master, pricer, { tolerance: 0, stop });
    const weights = new Float64Array(rotations * terms);
    for (const use of master.uses) {
      const item = layout.items[use.item];
      let weight = duals.item[use.item];
      use.coverage.forEach((count, index) => {
        weight -= count * duals.term[index];
      });
      // The posts that the starts of a span share are priced apart; what a span costs is all of it.
      const spanStart = use.covers.length ? use.covers[0].key % terms : -1;
      for (const start of item.starts) {
        if (spanStart >= 0 ? start !== spanStart : !use.coverage[master.classes.classOf[start]]) continue;
        for (const rotation of types[item.type].rotations) weights[rotation * terms + start] = Math.max(0, weight);
      }
    }
    return {
      most: Math.max(0, Math.min(problem.lines.length, Math.floor(problem.lines.length + bound + 1e-6))),
      weights,
    };
  } finally {
    master.dispose();
  }
};
