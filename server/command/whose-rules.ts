import type { SchedulingRequestInput } from '#engine/domain/request.ts';
import { Cohort, State, StateField } from '#engine/domain/ruleset.ts';
import { readTermStructure } from '#engine/workbook/index.ts';

/** The flags that go before what a workbook says of its rules and its year. */
export const ruleFlags = { state: { type: 'string' }, cohort: { type: 'string' }, terms: { type: 'string' } } as const;

/** What such flags say, and all that is wrong with them, in words. */
export const readRuleFlags = (values: {
  state?: string;
  cohort?: string;
  terms?: string;
}): { given: Partial<SchedulingRequestInput>; faults: string[] } => {
  const given: Partial<SchedulingRequestInput> = {};
  const faults: string[] = [];
  if (values.state !== undefined) {
    const state = StateField.safeParse(values.state);
    if (state.success) given.state = state.data;
    else faults.push(`--state ${values.state} is not known: write one of ${State.options.join(', ')}`);
  }
  if (values.cohort !== undefined) {
    const cohort = Cohort.safeParse(values.cohort);
    if (cohort.success) given.cohort = cohort.data;
    else faults.push(`--cohort ${values.cohort} is not known: write PGY1, PGY2, PGY3+ or ANY`);
  }
  if (values.terms !== undefined) {
    const terms = readTermStructure(values.terms);
    if ('value' in terms) given.term_structure = terms.value;
    else faults.push(`--terms: ${terms.fault}`);
  }
  return { given, faults };
};
