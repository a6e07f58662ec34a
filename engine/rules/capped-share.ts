import type { Bounds } from '#engine/domain/ruleset.ts';
import type { Placement } from '#engine/plan/placement.ts';
import type { LineRule } from './rule.ts';
import { atMost, percent, weeksOf } from './weeks.ts';

/** A rule that caps the share of the year any one group of rotations takes; `groupOf` null = not capped. */
export const cappedShare = (
  name: 'max_specialty_share' | 'max_subspecialty_share',
  groupOf: (placement: Placement) => string | null,
): LineRule => ({
  name,
  applies: (bounds: Bounds) => bounds[name] != null,
  judge: (line, bounds, year) => {
    const share = bounds[name]!;
    const weeks = new Map<string, number>();
    for (const placement of line) {
      const group = groupOf(placement);
      if (group !== null) weeks.set(group, (weeks.get(group) ?? 0) + placement.weeks);
    }
    let most = '';
    for (const [group, taken] of weeks) if (most === '' || taken > weeks.get(most)!) most = group;
    const limit = `at most ${percent(share)}`;
    const violations = [...weeks]
      .filter(([, taken]) => !atMost(taken, share, year.weeks))
      .map(([group, taken]) => ({
        term_index: null,
        message: `${group} takes ${weeksOf(taken, year.weeks)}, ${limit} is allowed`,
      }));
    const value = most === '' ? 'none' : `${most} ${weeksOf(weeks.get(most)!, year.weeks)}`;
    return { ok: violations.length === 0, value, limit, violations };
  },
});
