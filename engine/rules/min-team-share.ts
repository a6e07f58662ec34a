import { isTeamEmbedded } from '#engine/domain/rotation.ts';
import { judgement, type LineRule } from './rule.ts';
import { atLeast, percent, weeksOf, weeksWhere } from './weeks.ts';

/** Weeks embedded in a clinical team, as a share of the year. */
export const minTeamShare: LineRule = {
  name: 'min_team_share',
  applies: (bounds) => bounds.min_team_share != null,
  judge: (line, bounds, year) => {
    const share = bounds.min_team_share!;
    const weeks = weeksWhere(line, (placement) => isTeamEmbedded(placement.rotation));
    const value = weeksOf(weeks, year.weeks);
    const limit = `at least ${percent(share)}`;
    return judgement(
      atLeast(weeks, share, year.weeks),
      value,
      limit,
      `${value} are inside a clinical team, ${limit} is needed`,
    );
  },
};
