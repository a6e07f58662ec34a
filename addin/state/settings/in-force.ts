import { AnnualLeave, SchedulingRequest } from '#engine/domain/request.ts';
import { type BoundName, Cohort, StateField } from '#engine/domain/ruleset.ts';
import { type ActiveRuleset, rulesetFor } from '#engine/rulesets/index.ts';
import type { Setting } from '#engine/workbook/input/setting-list.ts';
import type { PaneState } from '../pane.ts';
import { valueAt } from '../rules.ts';

/** Who says what a setting is: this pane, the Settings sheet, the ruleset, or nobody (the usual value). */
export type Origin = 'here' | 'sheet' | 'ruleset' | 'usual';

/** A setting's value and who says so; `otherwise` is what it would be had this pane not set it. Undefined: nothing is set. */
export type InForce = {
  value: unknown;
  origin: Origin;
  otherwise: { value: unknown; origin: Exclude<Origin, 'here'> };
};

type Known = Pick<PaneState, 'data' | 'rules'>;

const usual: unknown = {
  ...SchedulingRequest.parse({
    rotations: [{ id: 'x', name: 'x', capacity: 0, parent_specialty: 'x' }],
    term_structure: [1],
  }),
  term_structure: undefined,
  num_job_lines: undefined,
};
const usualLeave = AnnualLeave.parse({});

/** The shipped ruleset of the state and cohort in force, without anybody's overrides. */
export const shippedRuleset = (pane: Known): ActiveRuleset => {
  const said = (key: 'state' | 'cohort'): unknown =>
    valueAt(pane.rules.overrides, [key]) ?? valueAt(pane.data.parsed?.settings, [key]) ?? valueAt(usual, [key]);
  return rulesetFor({ state: StateField.parse(said('state')), cohort: Cohort.parse(said('cohort')), rules: {} });
};

const usualOf = (pane: Known, path: Setting['path']): unknown => {
  if (path[0] === 'num_job_lines') return pane.data.parsed?.draft.workers?.length || undefined;
  // Leave is placed only when somebody gives its weeks; its other settings have usual values then.
  if (path[0] === 'annual_leave') return path[1] === 'weeks' ? undefined : valueAt(usualLeave, path.slice(1));
  return valueAt(usual, path);
};

const otherwiseOf = (pane: Known, path: Setting['path']): InForce['otherwise'] => {
  const sheet = valueAt(pane.data.parsed?.settings, path);
  if (sheet !== undefined) return { value: path[0] === 'cohort' ? Cohort.parse(sheet) : sheet, origin: 'sheet' };
  if (path[0] !== 'rules') return { value: usualOf(pane, path), origin: 'usual' };
  return { value: shippedRuleset(pane).bounds[path[1] as BoundName], origin: 'ruleset' };
};

/** What a setting is now. */
export const inForce = (pane: Known, { path }: Pick<Setting, 'path'>): InForce => {
  const otherwise = otherwiseOf(pane, path);
  const own = valueAt(pane.rules.overrides, path);
  if (own !== undefined) return { value: own, origin: 'here', otherwise };
  const switchedOff = path[0] === 'annual_leave' && pane.rules.overrides.annual_leave === null;
  return switchedOff && path[1] === 'weeks' ? { value: null, origin: 'here', otherwise } : { ...otherwise, otherwise };
};
