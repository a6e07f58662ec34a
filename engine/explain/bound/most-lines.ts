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
 * The certificate behind it: `weights` per (rotation * terms + first term), such that lines cannot be had for less than about 1 each.
 * A weight is the part above 0 of the placement's `price`, which need not tell terms apart, less the `termPrice` of each term it
 * covers.
 */
export type MostLines = { most: number; weights: Float64Array; price: Float64Array; termPrice: Float64Array };

export const mostLines = (solver: Solver, problem: Problem, stop: () => boolean): MostLines => {
  const { terms, rotations, span } = problem;
  const groups = groupLines(problem);
  const { types } = mergeIntoTypes(problem, groups);
  const layout = itemsOf(problem, groups, types);
  const pricer = new Pricer(problem, groups, types, layout, { values: false });
  const master = new Master(solver, problem, groups, types, layout, { kind: 'count' });
  try {
    const { bound, duals } = generateColumns(master, pricer, { tolerance: 0, stop });
    const termPrice = Float64Array.from({ length: terms }, (_, term) => duals.term[master.classes.classOf[term]]);
    const weights = new Float64Array(rotations * terms);
    const price = new Float64Array(rotations * terms);
    const ofTerms = (rotation: number, start: number): number =>
      termPrice.subarray(start, start + span[rotation]).reduce((sum, each) => sum + each, 0);
    for (let at = 0; at < price.length; at++) price[at] = ofTerms(Math.floor(at / terms), at % terms);
    layout.items.forEach(({ type, starts }, item) => {
      for (const rotation of types[type].rotations) {
        for (const start of starts) {
          const at = rotation * terms + start;
          weights[at] = Math.max(0, duals.item[item] - price[at]);
          price[at] = duals.item[item];
        }
      }
    });
    const all = problem.lines.length;
    const most = Math.max(0, Math.min(all, Math.floor(all + bound + 1e-6)));
    return { most, weights, price, termPrice };
  } finally {
    master.dispose();
  }
};
