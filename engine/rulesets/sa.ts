import type { Ruleset } from '#engine/domain/ruleset.ts';
import { amcRulesets as amc } from './amc.ts';
import { confirmed } from './bound.ts';

const habits = 'Terms have started on Wednesdays; posts are an upper limit.';

/** South Australia (SA MET). */
export const sa = {
  pgy1: {
    ...amc.pgy1,
    name: 'SA PGY1 2026',
    state: 'SA',
    bounds: { ...amc.pgy1.bounds, terms: confirmed(5, 'SA MET', 'An intern year of 5 terms') },
    notes: [...amc.pgy1.notes, habits],
  },
  pgy2: {
    ...amc.pgy2,
    name: 'SA PGY2 2026',
    state: 'SA',
    notes: [
      ...amc.pgy2.notes,
      habits,
      'A 5-term year is usual; it is not enforced for PGY2, since the text read does not name the cohort.',
    ],
  },
} satisfies Record<string, Ruleset>;
