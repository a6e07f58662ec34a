import type { SchedulingRequestInput } from '#engine/domain/request.ts';

/** What the Rules step sets over the Settings sheet, in the words of a request; absent fields follow the sheet. */
export type Overrides = Partial<SchedulingRequestInput>;

/** Where a setting stands in a request: `['seed']`, `['rules', 'max_rural_terms']`. */
export type SettingPath = readonly [string, ...string[]];

export type RulesState = { overrides: Overrides };

export type RulesAction =
  | { type: 'rules/override'; overrides: Overrides }
  /** `null` lifts a bound; `undefined` gives the setting back to the sheet. */
  | { type: 'rules/set'; path: SettingPath; value: unknown };

export const initial: RulesState = { overrides: {} };

type Fields = Record<string, unknown>;

const isGroup = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const put = (fields: Fields, [key, ...rest]: readonly string[], value: unknown): Fields => {
  const { [key]: old, ...others } = fields;
  if (rest.length === 0) return value === undefined ? others : { ...fields, [key]: value };
  const group = put(isGroup(old) ? old : {}, rest, value);
  return Object.keys(group).length === 0 ? others : { ...fields, [key]: group };
};

/** The value at `path`, or undefined when something on the way is absent. */
export const valueAt = (fields: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (isGroup(value) ? value[key] : undefined), fields);

/** Number of settings that are set over the sheet. */
export const countOverrides = ({ rules, weights, annual_leave, ...others }: Overrides): number =>
  Object.keys(others).length +
  [rules, weights, annual_leave].reduce(
    (sum, group) => sum + (group === undefined ? 0 : Object.keys(group ?? { none: null }).length),
    0,
  );

export const reduce = (state: RulesState, action: RulesAction): RulesState => {
  switch (action.type) {
    case 'rules/override':
      return { overrides: action.overrides };
    case 'rules/set':
      return { overrides: put(state.overrides as Fields, action.path, action.value) as Overrides };
    default:
      return state;
  }
};
