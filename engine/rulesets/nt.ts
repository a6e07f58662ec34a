import type { Ruleset } from '#engine/domain/ruleset.ts';
import { amcRulesets as amc } from './amc.ts';

const structure =
  'Top End 5 terms, Central Australia 4 terms of 13 weeks (PMAS): the structure is per hospital, so no count is enforced.';

/** Northern Territory (PMAS). */
export const nt = {
  pgy1: { ...amc.pgy1, name: 'NT PGY1 2026', state: 'NT', notes: [...amc.pgy1.notes, structure] },
  pgy2: { ...amc.pgy2, name: 'NT PGY2 2026', state: 'NT', notes: [...amc.pgy2.notes, structure] },
} satisfies Record<string, Ruleset>;
