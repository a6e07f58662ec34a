import type { Ruleset } from '#engine/domain/ruleset.ts';
import { physical } from './physical.ts';

/** The physical rules alone: posts, one rotation a term, no rotation twice. */
export const unrestricted = {
  name: 'UNRESTRICTED',
  state: 'UNRESTRICTED',
  cohort: 'ANY',
  bounds: physical,
  notes: ['No accreditation rules are applied, only the physical ones: choose a state and cohort to have its rules.'],
} satisfies Ruleset;

/** Third year and later: the national framework ends with PGY2, in every state. */
export const pgy3 = {
  ...unrestricted,
  name: 'UNRESTRICTED PGY3+',
  cohort: 'PGY3+',
  notes: ['The national framework ends with PGY2: only the physical rules are applied, in every state.'],
} satisfies Ruleset;
