import type { Ruleset } from '#engine/domain/ruleset.ts';
import { confirmed } from './bound.ts';
import { physical } from './physical.ts';

const amc = 'AMC National Framework, Requirements for prevocational training programs and terms';
const pmcv = `${amc}, as restated by PMCV (pmcv.com.au/accreditation/pgy1-pgy2-requirements)`;
const crmec = `${amc}, as restated by CRMEC (crmec.net/jmorequirements)`;
const councils = `${amc}, as restated by the state councils`;

const shareNote =
  'Shares are of the calendar weeks of the year, not of the 47 weeks net of leave: a 12-week term is 23 % of 52 weeks.';

/** Interns, from 2024. The national floor every state starts from. */
const pgy1 = {
  name: 'AMC PGY1 2026',
  state: 'AMC',
  cohort: 'PGY1',
  bounds: {
    ...physical,
    min_weeks: confirmed(47, pmcv, 'At least 47 weeks, net of annual leave'),
    min_terms: confirmed(4, pmcv, 'At least 4 terms of at least 10 weeks, in different specialties'),
    min_term_weeks: confirmed(10, pmcv, 'A term counts from 10 weeks'),
    min_terms_distinct: confirmed('specialty', pmcv, 'The terms that count are in different specialties'),
    required_categories: confirmed(['A', 'B', 'C', 'D'], pmcv, 'Clinical experience in A, B, C and D'),
    max_specialty_share: confirmed(0.5, pmcv, 'At most 50 % in any one specialty, with its subspecialties'),
    max_subspecialty_share: confirmed(0.25, pmcv, 'At most 25 % (one term) in any one subspecialty'),
    max_service_share: confirmed(0.2, crmec, 'At most 20 % in service terms, which do not count toward the 4'),
    min_team_share: confirmed(0.5, crmec, 'At least half of the year inside a clinical team'),
    max_non_clinical_terms: confirmed(0, councils, 'No non-clinical term for interns'),
  },
  notes: [
    shareNote,
    'The 47 weeks may include 2 weeks of professional development leave.',
    'General practice is capped as a specialty, not as a subspecialty: accredited programs hold a 20-week block.',
  ],
} satisfies Ruleset;

/** Second year, from 2025. */
const pgy2 = {
  name: 'AMC PGY2 2026',
  state: 'AMC',
  cohort: 'PGY2',
  bounds: {
    ...physical,
    min_weeks: confirmed(47, pmcv, 'At least 47 weeks'),
    min_terms: confirmed(3, pmcv, 'At least 3 terms of at least 10 weeks, in different subspecialties'),
    min_term_weeks: confirmed(10, pmcv, 'A term counts from 10 weeks'),
    min_terms_distinct: confirmed('subspecialty', pmcv, 'The terms that count are in different subspecialties'),
    required_categories: confirmed(['A', 'B', 'C'], pmcv, 'Clinical experience in A, B and C'),
    max_subspecialty_share: confirmed(0.25, pmcv, 'At most 25 % (one term) in any one subspecialty'),
    max_service_share: confirmed(0.25, pmcv, 'At most 25 % in service terms'),
    min_team_share: confirmed(0.5, councils, 'At least half of the year inside a clinical team'),
    max_non_clinical_terms: confirmed(1, pmcv, 'At most one non-clinical term'),
  },
  notes: [
    shareNote,
    'Doctors enrolled in a vocational training program are exempt (PMCV): use PGY3+ or lift the bounds for them.',
  ],
} satisfies Ruleset;

export const amcRulesets = { pgy1, pgy2 };
