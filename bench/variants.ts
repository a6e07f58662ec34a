import { readFileSync } from 'node:fs';
import { type SeededRandom, seededRandom } from '#engine/testing/seeded-random.ts';
import { type Instance, type InstancePlan, requestFor, rotationId } from './instance.ts';
import { closedTerms } from './variants/closed-terms.ts';
import type { Draft, Variant } from './variants/draft.ts';
import { fourTerms } from './variants/four-terms.ts';
import { leaveTarget } from './variants/leave-target.ts';
import { lockedCells } from './variants/locked-cells.ts';
import { namedWorkers } from './variants/named-workers.ts';
import { pathways } from './variants/pathways.ts';
import { postsByTerm } from './variants/posts-by-term.ts';
import { secondYear } from './variants/second-year.ts';
import { serviceCap } from './variants/service-cap.ts';
import { spans } from './variants/spans.ts';

const inTurn = (name: string, members: readonly Variant[]): Variant => ({
  name,
  apply: (draft: Draft, random: SeededRandom) => members.reduce((made, variant) => variant.apply(made, random), draft),
});

// Locks come last: they are taken from the plan, line by line, so nothing may move it afterwards.
const shared = [spans, postsByTerm, closedTerms, namedWorkers, pathways, leaveTarget, lockedCells];

/** Every harder variant, each feature alone and all of them at once, in a year of five terms and in one of four. */
export const variants: readonly Variant[] = [
  { name: 'plain', apply: (draft) => draft },
  serviceCap,
  ...shared,
  secondYear,
  fourTerms,
  inTurn('all', [serviceCap, ...shared]),
  inTurn('all, four terms', [fourTerms, ...shared]),
];

/** A legal plan of the instance, kept beside it: what the variants are drawn around. */
export const readPlan = (instanceName: string): InstancePlan =>
  JSON.parse(readFileSync(new URL(`./plans/${instanceName}.json`, import.meta.url), 'utf8')) as InstancePlan;

/**
 * A harder request from an instance, with a plan that is legal in it.
 * @param plan a legal plan of the instance, every line built
 * @throws when there is no variant of that name
 */
export const variantRequest = (instance: Instance, plan: InstancePlan, name: string, seed: number): Draft => {
  const variant = variants.find((each) => each.name === name);
  if (!variant) throw new Error(`No variant ${name}; there are ${variants.map((each) => each.name).join(', ')}`);
  const lines = plan.lines.map((cells) => (cells ?? []).map(rotationId));
  return variant.apply({ request: requestFor(instance), plan: lines }, seededRandom(seed));
};
