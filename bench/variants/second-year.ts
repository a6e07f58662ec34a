import type { Draft, Variant } from './draft.ts';
import { mend } from './mend.ts';

const secondYearRules = {
  min_weeks: 47,
  min_terms: 3,
  min_term_weeks: 10,
  min_terms_distinct: 'subspecialty',
  required_categories: ['A', 'B', 'C'],
  max_specialty_share: null,
  max_subspecialty_share: 0.25,
  max_service_share: 0.25,
  min_team_share: 0.5,
  max_non_clinical_terms: 1,
} as const;

/** Second-year rules: three terms in different subspecialties, no cap on a specialty, categories A, B and C. */
export const secondYear: Variant = {
  name: 'second year',
  apply: ({ request, plan }, random) => {
    const changed: Draft['request'] = {
      ...request,
      cohort: 'PGY2',
      rules: { ...request.rules, ...secondYearRules, required_categories: [...secondYearRules.required_categories] },
    };
    return { request: changed, plan: mend({ request: changed, plan }, random) };
  },
};
