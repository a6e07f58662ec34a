import type { BoundName } from '#engine/domain/ruleset.ts';
import { rulesetFor } from '#engine/rulesets/index.ts';
import { type Fault, type FaultCheck, pointerTo } from './fault.ts';

const mostWeeks = 53;

/** The term structure is a year, and one the ruleset accepts. */
export const yearFaults: FaultCheck = (request) => {
  const faults: Fault[] = [];
  const fault = (message: string) => faults.push({ pointer: pointerTo('term_structure'), message });
  const weeks = request.term_structure.reduce((sum, length) => sum + length, 0);
  const terms = request.term_structure.length;
  const { name, bounds, sourceOf } = rulesetFor(request);
  const ruleset = (bound: BoundName): string =>
    sourceOf(bound).overridden ? 'the rule set for this plan asks for' : `${name} asks for`;
  if (weeks > mostWeeks) fault(`the terms add up to ${weeks} weeks; a year has at most ${mostWeeks}`);
  if (bounds.terms != null && bounds.terms !== terms)
    fault(`${ruleset('terms')} ${bounds.terms} terms; the term structure given has ${terms}`);
  if (bounds.min_weeks != null && weeks < bounds.min_weeks)
    fault(`${ruleset('min_weeks')} at least ${bounds.min_weeks} weeks; the terms add up to ${weeks}`);
  return faults;
};
