import type { Ruleset } from '#engine/domain/ruleset.ts';
import { amcRulesets as amc } from './amc.ts';

/** Western Australia (PMCWA). */
export const wa = {
  pgy1: {
    ...amc.pgy1,
    name: 'WA PGY1 2026',
    state: 'WA',
    notes: [
      ...amc.pgy1.notes,
      'Unconfirmed, not enforced: an emergency medicine rule for interns exists, but its text was not read.',
    ],
  },
  pgy2: {
    ...amc.pgy2,
    name: 'WA PGY2 2026',
    state: 'WA',
    notes: [...amc.pgy2.notes, 'The year has 3 to 5 terms (PMCWA); the term structure given is taken as it is.'],
  },
} satisfies Record<string, Ruleset>;
