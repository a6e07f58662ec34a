import { lineRoles } from '../../domain/line-roles.ts';
import type { SchedulingRequest } from '../../domain/request.ts';
import type { SchedulingResponse } from '../../domain/response.ts';
import { type BoundName, boundNames } from '../../domain/ruleset.ts';
import { lineRules } from '../../rules/index.ts';
import { rulesetFor } from '../../rulesets/index.ts';
import { ruleTitle } from '../input/setting-kinds.ts';
import { rotationByTerm, weeksOfYear } from './held.ts';
import type { Held, LiveContext, LiveRule } from './live/live-rule.ts';
import { liveRules } from './live/rules.ts';
import type { Traits } from './live/traits.ts';

export type NamedRule = { name: BoundName; rule: LiveRule };

/** The lines as the sheets judge them. `lines` runs over the job lines; `values` over the rules. */
export type Judged = {
  /** The rules in force that a sheet can work out, in the order a planner reads them. */
  rules: NamedRule[];
  lines: {
    values: (number | string)[];
    filled: number;
    /** Terms the line is to hold a rotation in. */
    working: number;
    /** How many of the rules it breaks; an empty term is one. */
    broken: number;
  }[];
};

const rulesOf = (request: SchedulingRequest): NamedRule[] => {
  const { bounds } = rulesetFor(request);
  const context: LiveContext = {
    bounds,
    lengths: request.term_structure,
    year: weeksOfYear(request),
    leaveWeeks: request.annual_leave?.weeks ?? null,
  };
  return lineRules
    .filter((rule) => rule.applies(bounds))
    .flatMap(({ name }) => {
      const live = liveRules[name];
      return live ? [{ name, rule: live(context) }] : [];
    });
};

export const judgedLines = (
  request: SchedulingRequest,
  response: SchedulingResponse,
  traits: ReadonlyMap<string, Traits>,
): Judged => {
  const rules = rulesOf(request);
  const away = new Map(lineRoles(request).map(({ id, unavailable }) => [id, unavailable.size]));
  const lines = response.job_lines.map((line) => {
    const held = rotationByTerm(line, request.term_structure).map(
      (id, term): Held => ({
        id,
        traits: id === null ? null : (traits.get(id) ?? null),
        weeks: request.term_structure[term],
      }),
    );
    const filled = held.filter(({ id }) => id !== null).length;
    const working = request.term_structure.length - (away.get(line.id) ?? 0);
    const values = rules.map(({ rule }) => rule.value(held));
    const broken = rules.filter(({ rule }, at) => rule.isBroken(values[at])).length + Number(filled !== working);
    return { values, filled, working, broken };
  });
  return { rules, lines };
};

/** A rule in force with where it comes from. `source` counts from 0 in `sources`. */
export type RuleInForce = { name: BoundName; title: string; limit: string; clause: string; source: number };

/** The rules in force and their sources, each source once. */
export const rulesInForce = ({
  request,
  response,
}: {
  request: SchedulingRequest;
  response: SchedulingResponse;
}): { rules: RuleInForce[]; sources: string[] } => {
  const ruleset = rulesetFor(request);
  const limits = new Map(response.job_lines[0]?.compliance.map(({ rule, limit }) => [rule, limit] as const) ?? []);
  const sources: string[] = [];
  const rules = boundNames
    .filter((name) => limits.has(name))
    .map((name): RuleInForce => {
      const { source, clause } = ruleset.sourceOf(name);
      if (!sources.includes(source)) sources.push(source);
      return {
        name,
        title: ruleTitle(name),
        limit: limits.get(name) ?? '',
        clause,
        source: sources.indexOf(source),
      };
    });
  return { rules, sources };
};
