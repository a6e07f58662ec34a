import type { Ruleset } from '#engine/domain/ruleset.ts';
import { amcRulesets as amc } from './amc.ts';
import { confirmed, unconfirmed } from './bound.ts';

const terms = confirmed(5, 'HETI', 'A clinical year of 5 terms');
const network = 'Lines may cross the hospitals of a network.';

/** New South Wales (HETI). */
export const nsw = {
  pgy1: {
    ...amc.pgy1,
    name: 'NSW PGY1 2026',
    state: 'NSW',
    bounds: { ...amc.pgy1.bounds, terms, max_service_terms: unconfirmed(1, 'HETI', 'At most one service term') },
    notes: [
      ...amc.pgy1.notes,
      network,
      'Unconfirmed: "exactly one service term" for interns; it is applied as at most one.',
    ],
  },
  pgy2: {
    ...amc.pgy2,
    name: 'NSW PGY2 2026',
    state: 'NSW',
    bounds: { ...amc.pgy2.bounds, terms },
    notes: [...amc.pgy2.notes, network],
  },
} satisfies Record<string, Ruleset>;
