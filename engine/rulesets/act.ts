import type { Ruleset } from '#engine/domain/ruleset.ts';
import { amcRulesets as amc } from './amc.ts';
import { confirmed } from './bound.ts';

/** Australian Capital Territory and south-east New South Wales (CRMEC). */
export const act = {
  pgy1: {
    ...amc.pgy1,
    name: 'ACT PGY1 2026',
    state: 'ACT',
    bounds: {
      ...amc.pgy1.bounds,
      min_terms: confirmed(4, 'CRMEC (crmec.net/jmorequirements)', 'At least 4 terms, in different specialties'),
    },
  },
  pgy2: {
    ...amc.pgy2,
    name: 'ACT PGY2 2026',
    state: 'ACT',
    notes: [...amc.pgy2.notes, 'A year has at least 4 terms (CRMEC); the term structure given is taken as it is.'],
  },
} satisfies Record<string, Ruleset>;
