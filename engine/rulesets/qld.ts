import type { Ruleset } from '#engine/domain/ruleset.ts';
import { amcRulesets as amc } from './amc.ts';
import { confirmed } from './bound.ts';

const categories = 'A term carries at most two clinical experience categories.';

/** Queensland (PMAQ). */
export const qld = {
  pgy1: {
    ...amc.pgy1,
    name: 'QLD PGY1 2026',
    state: 'QLD',
    bounds: { ...amc.pgy1.bounds, terms: confirmed(5, 'PMAQ', 'An intern year of 5 terms') },
    notes: [...amc.pgy1.notes, categories, 'Structure in 2025: 12+10+10+10+10, the long term first.'],
  },
  pgy2: {
    ...amc.pgy2,
    name: 'QLD PGY2 2026',
    state: 'QLD',
    notes: [...amc.pgy2.notes, categories],
  },
} satisfies Record<string, Ruleset>;
