import type { Ruleset } from '#engine/domain/ruleset.ts';
import { amcRulesets as amc } from './amc.ts';
import { confirmed } from './bound.ts';

const pmcv = 'PMCV, PGY1 and PGY2 requirements (pmcv.com.au/accreditation/pgy1-pgy2-requirements)';

/** Victoria (PMCV). */
export const vic = {
  pgy1: {
    ...amc.pgy1,
    name: 'VIC PGY1 2026',
    state: 'VIC',
    bounds: { ...amc.pgy1.bounds, terms: confirmed(5, pmcv, 'A clinical year of 5 terms') },
    notes: [...amc.pgy1.notes, 'Usual structure 10+10+10+10+12; the 12-week term is last by habit, not by rule.'],
  },
  pgy2: {
    ...amc.pgy2,
    name: 'VIC PGY2 2026',
    state: 'VIC',
    bounds: { ...amc.pgy2.bounds, terms: confirmed(4, pmcv, 'A clinical year of 4 terms') },
    notes: [
      ...amc.pgy2.notes,
      'Usual structure 13+13+13+13.',
      'Unconfirmed, not enforced: a 6-month term only if it has two subspecialty components, is tied to a diploma or certificate, is required by a college, and A, B and C are met in the rest of the year.',
    ],
  },
} satisfies Record<string, Ruleset>;
