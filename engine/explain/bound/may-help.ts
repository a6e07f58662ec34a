import { groupLines } from '#engine/algorithm/groups.ts';
import { itemsOf } from '#engine/algorithm/items.ts';
import { mergeIntoTypes } from '#engine/algorithm/post-types.ts';
import { Pricer } from '#engine/algorithm/pricing/pricer.ts';
import type { Problem } from '#engine/algorithm/problem.ts';
import { fedLines } from '../counting/fed-lines.ts';
import { placesOf, type Weights } from './certificate.ts';

/**
 * Whether a problem with a rule given up may build more than `most` lines as far as these weights can tell: false is a proof that it
 * cannot (every line still needs as much of the same places), true only an invitation to look.
 */
export const mayHelp = (problem: Problem, weights: Weights, most: number): boolean => {
  const { terms } = problem;
  const groups = groupLines(problem);
  const { types } = mergeIntoTypes(problem, groups);
  const layout = itemsOf(problem, groups, types);
  const pricer = new Pricer(problem, groups, types, layout, { values: false });
  // Rotations that the lifted rule alone told apart may now be one type: the least weight among them keeps this a proof.
  const item = Float64Array.from(layout.items, ({ type, starts }) =>
    types[type].rotations.reduce(
      (least, rotation) => starts.reduce((low, start) => Math.min(low, weights[rotation * terms + start]), least),
      Number.POSITIVE_INFINITY,
    ),
  );
  const places = placesOf(problem, weights);
  const prices = { item, group: groups.map(() => 0), multiset: new Map<number, number>() };
  const needs = groups.flatMap(({ lines }, group) => {
    const { best } = pricer.price(group, prices, 0, -(places + 2), 1);
    return lines.map(() => (Number.isFinite(best) ? Math.ceil(-best - 1e-6) : places + 1));
  });
  return fedLines(needs, () => places) > most;
};
