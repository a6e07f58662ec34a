import type { Ruleset } from '#engine/domain/ruleset.ts';
import { amcRulesets as amc } from './amc.ts';

const structure = 'Structure at Launceston: 10+11+10+10+11 (PMCT); it is an example, not a rule.';

/** Tasmania (PMCT). */
export const tas = {
  pgy1: { ...amc.pgy1, name: 'TAS PGY1 2026', state: 'TAS', notes: [...amc.pgy1.notes, structure] },
  pgy2: { ...amc.pgy2, name: 'TAS PGY2 2026', state: 'TAS', notes: [...amc.pgy2.notes, structure] },
} satisfies Record<string, Ruleset>;
