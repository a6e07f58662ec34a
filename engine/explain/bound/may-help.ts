import { groupLines } from '#engine/algorithm/groups.ts';
import { itemsOf } from '#engine/algorithm/items.ts';
import { mergeIntoTypes } from '#engine/algorithm/post-types.ts';
import { Pricer } from '#engine/algorithm/pricing/pricer.ts';
import type { Problem } from '#engine/algorithm/problem.ts';
import { fedLines } from '../counting/fed-lines.ts';
import { placesOf } from './certificate.ts';
import type { MostLines } from './most-lines.ts';

const epsilon = 1e-6;

/**
 * Whether a problem with a rule given up may build more than `proof.most` lines as far as the proof of the original's bound can tell:
 * false is a proof that it cannot (every line still needs as much of the same places), true only an invitation to look.
 */
export const mayHelp = (problem: Problem, proof: MostLines): boolean => {
  const { terms } = problem;
  const groups = groupLines(problem);
  const { types } = mergeIntoTypes(problem, groups);
  const layout = itemsOf(problem, groups, types);
  const pricer = new Pricer(problem, groups, types, layout, { values: false });
  // Rotations that the lifted rule alone told apart may now be one type: the least price among them keeps this a proof.
  const item = Float64Array.from(layout.items, ({ type, starts }) =>
    types[type].rotations.reduce(
      (least, rotation) => starts.reduce((low, start) => Math.min(low, proof.price[rotation * terms + start]), least),
      Number.POSITIVE_INFINITY,
    ),
  );
  const places = placesOf(problem, proof.weights);
  const prices = { item, group: groups.map(() => 0), multiset: new Map<number, number>() };
  const needs = groups.flatMap(({ lines, available }, group) => {
    const ofTerms = proof.termPrice.reduce((sum, each, term) => ((available >> term) & 1 ? sum + each : sum), 0);
    const { best } = pricer.price(group, prices, 0, -(places + Math.abs(ofTerms) + 2), 1);
    const need = Number.isFinite(best) ? Math.max(0, -best - ofTerms) : places + 1;
    return lines.map(() => need);
  });
  return fedLines(needs, () => places + epsilon) > proof.most;
};
