import type { SchedulingRequestInput } from '#engine/domain/request.ts';

/** What the Rules step sets over the Settings sheet, in the words of a request; absent fields follow the sheet. */
export type Overrides = Partial<SchedulingRequestInput>;

export type RulesState = { overrides: Overrides };

export type RulesAction = { type: 'rules/override'; overrides: Overrides };

export const initial: RulesState = { overrides: {} };

export const reduce = (state: RulesState, action: RulesAction): RulesState =>
  action.type === 'rules/override' ? { overrides: action.overrides } : state;
