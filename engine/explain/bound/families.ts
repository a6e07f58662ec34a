import type { Problem } from '#engine/algorithm/problem.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import { listed } from '../wording.ts';

/** A way to speak of some of the rotations: "category A or D outside of service terms". */
export type Family = { words: string; holds: (rotation: number) => boolean };

type Trait = Family & { /** Said before the others: "category D". */ first: boolean };

const trait = (words: string, holds: (rotation: number) => boolean, first = false): Trait => ({ words, holds, first });

/** Single marks of a rotation, positive and negative. */
const marks = (problem: Problem, request: SchedulingRequest): Trait[] => {
  const { team, service, rural, nights, nonClinical, leave } = problem;
  const both = (flags: Uint8Array, inside: string, outside: string): Trait[] => [
    trait(inside, (rotation) => flags[rotation] === 1),
    trait(outside, (rotation) => flags[rotation] === 0),
  ];
  const parents = [...new Set(request.rotations.map(({ parent_specialty }) => parent_specialty))].flatMap((name) => [
    trait(`in ${name}`, (rotation) => request.rotations[rotation].parent_specialty === name),
    trait(`outside ${name}`, (rotation) => request.rotations[rotation].parent_specialty !== name),
  ]);
  return [
    ...both(team, 'inside a clinical team', 'outside a clinical team'),
    ...both(service, 'in service terms', 'outside service terms'),
    ...both(rural, 'in rural terms', 'outside rural terms'),
    ...both(nights, 'in nights or relief', 'outside nights and relief'),
    ...both(nonClinical, 'in non-clinical terms', 'outside non-clinical terms'),
    ...both(leave, 'in leave terms', 'outside leave terms'),
    ...parents,
  ];
};

const categoryUnions = ({ mask }: Problem): Trait[] =>
  Array.from({ length: 15 }, (_, index) => {
    const bits = index + 1;
    const letters = ['A', 'B', 'C', 'D'].filter((_letter, bit) => (bits >> bit) & 1);
    const words = `in ${letters.length === 1 ? 'category' : 'categories'} ${listed(letters).replace(' and ', ' or ')}`;
    return trait(words, (rotation) => (mask[rotation] & bits) !== 0, true);
  });

/**
 * Families of up to three traits that contain all of `wanted` (rotations with posts), the tightest first, then the plainest; at most
 * `most`. The first is exactly `wanted` when there is such a family.
 */
export const familiesAround = (
  problem: Problem,
  request: SchedulingRequest,
  wanted: readonly number[],
  most: number,
): Family[] => {
  const { terms, rotations, posts } = problem;
  const open = Array.from({ length: rotations }, (_, rotation) => rotation).filter((rotation) =>
    posts.subarray(rotation * terms, (rotation + 1) * terms).some((count) => count > 0),
  );
  const around = [...categoryUnions(problem), ...marks(problem, request)].flatMap((each) => {
    if (!wanted.every(each.holds)) return [];
    const members = new Set(open.filter(each.holds));
    return members.size < open.length ? [{ ...each, members }] : [];
  });
  const found: { traits: typeof around; size: number }[] = [];
  const extend = (traits: typeof around, members: ReadonlySet<number>, from: number): void => {
    if (traits.length > 0) found.push({ traits, size: members.size });
    if (traits.length === 3 || members.size === wanted.length) return;
    for (let at = from; at < around.length; at++) {
      const both = new Set([...members].filter((rotation) => around[at].members.has(rotation)));
      if (both.size < members.size) extend([...traits, around[at]], both, at + 1);
    }
  };
  extend([], new Set(open), 0);
  return found
    .sort((a, b) => a.size - b.size || a.traits.length - b.traits.length)
    .slice(0, most)
    .map(({ traits }) => ({
      words: [
        ...traits.filter(({ first }) => first).map(({ words }, at) => (at === 0 ? words : `and ${words}`)),
        ...traits.filter(({ first }) => !first).map(({ words }) => words),
      ].join(' '),
      holds: (rotation) => traits.every(({ holds }) => holds(rotation)),
    }));
};
