import type { SchedulingRequest } from '#engine/domain/request.ts';
import { type Bound, type BoundName, type Bounds, boundNames, type Ruleset } from '#engine/domain/ruleset.ts';
import { act } from './act.ts';
import { amcRulesets } from './amc.ts';
import { nsw } from './nsw.ts';
import { nt } from './nt.ts';
import { physical } from './physical.ts';
import { qld } from './qld.ts';
import { sa } from './sa.ts';
import { tas } from './tas.ts';
import { pgy3, unrestricted } from './unrestricted.ts';
import { vic } from './vic.ts';
import { wa } from './wa.ts';

/** Every shipped ruleset, with the source of each bound. */
export const rulesets: Ruleset[] = [
  ...[amcRulesets, vic, nsw, qld, wa, sa, tas, nt, act].flatMap((family) => [family.pgy1, family.pgy2]),
  unrestricted,
  pgy3,
];

/** Where a bound in force comes from. `overridden`: the request set it (or lifted it) itself. */
export type BoundSource = Omit<Bound, 'value'> & { overridden: boolean };

/** The rules in force for one request. */
export type ActiveRuleset = {
  name: string;
  /** Values after the request's overrides; null or absent = unbounded. */
  bounds: Bounds;
  /** Where the bound comes from; for a bound nobody set, source and clause are empty. */
  sourceOf: (bound: BoundName) => BoundSource;
  notes: string[];
};

const shippedFor = ({ state, cohort }: Pick<SchedulingRequest, 'state' | 'cohort'>): Ruleset => {
  const shipped = rulesets.find((ruleset) => ruleset.state === state && ruleset.cohort === cohort);
  if (shipped) return shipped;
  if (state === 'UNRESTRICTED') return unrestricted;
  if (cohort === 'PGY3+') return { ...pgy3, name: `${state} PGY3+`, state };
  return {
    name: `${state} ANY`,
    state,
    cohort,
    bounds: physical,
    notes: [
      `No cohort is given: ${state} has rules for PGY1 and PGY2, and none of them is applied. Only the physical rules hold.`,
    ],
  };
};

/**
 * The rules in force for a request: the shipped ruleset of its state and cohort, each bound replaced by the request's own
 * where `rules` names it (null lifts it). A state with cohort ANY has the physical rules alone, and a note that says so.
 */
export const rulesetFor = (request: Pick<SchedulingRequest, 'state' | 'cohort' | 'rules'>): ActiveRuleset => {
  const shipped = shippedFor(request);
  const bounds: Record<string, unknown> = {};
  const changed: string[] = [];
  for (const name of boundNames) {
    const own = request.rules[name];
    const value = shipped.bounds[name]?.value;
    bounds[name] = own === undefined ? value : own;
    if (own !== undefined) changed.push(name);
  }
  const sourceOf = (name: BoundName): BoundSource => {
    if (request.rules[name] !== undefined)
      return {
        source: 'The data of this plan',
        clause: 'set for this plan',
        hard: true,
        confirmed: true,
        overridden: true,
      };
    const bound = shipped.bounds[name];
    if (!bound) return { source: '', clause: '', hard: true, confirmed: true, overridden: false };
    return {
      source: bound.source,
      clause: bound.clause,
      hard: bound.hard,
      confirmed: bound.confirmed,
      overridden: false,
    };
  };
  const notes = changed.length ? [...shipped.notes, `Set by this request: ${changed.join(', ')}.`] : shipped.notes;
  return { name: shipped.name, bounds: bounds as Bounds, sourceOf, notes };
};
