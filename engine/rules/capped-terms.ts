import type { Bounds } from '#engine/domain/ruleset.ts';
import type { Placement } from '#engine/plan/placement.ts';
import type { LineRule } from './rule.ts';
import { countOf } from './weeks.ts';

/** A rule that caps how many placements of one kind a line holds (a span counts once); each one too many is named. */
export const cappedTerms = (
  name: 'max_service_terms' | 'max_rural_terms' | 'max_nights_relief_terms' | 'max_non_clinical_terms',
  kind: string,
  counts: (placement: Placement) => boolean,
): LineRule => ({
  name,
  applies: (bounds: Bounds) => bounds[name] != null,
  judge: (line, bounds) => {
    const most = bounds[name]!;
    const held = line.filter(counts);
    const limit = most === 0 ? 'none' : `at most ${most}`;
    return {
      ok: held.length <= most,
      value: String(held.length),
      limit,
      violations: held.slice(most).map((placement) => ({
        term_index: placement.termIndex,
        message: `${placement.rotation.name} is one ${kind} term too many: ${countOf(held.length, 'term')}, ${limit} allowed`,
      })),
    };
  },
});
