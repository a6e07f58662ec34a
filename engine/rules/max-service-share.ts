import { judgement, type LineRule } from './rule.ts';
import { atMost, percent, weeksOf, weeksWhere } from './weeks.ts';

/** Weeks in service terms, as a share of the year. */
export const maxServiceShare: LineRule = {
  name: 'max_service_share',
  applies: (bounds) => bounds.max_service_share != null,
  judge: (line, bounds, year) => {
    const share = bounds.max_service_share!;
    const weeks = weeksWhere(line, (placement) => placement.rotation.is_service_term);
    const value = weeksOf(weeks, year.weeks);
    const limit = `at most ${percent(share)}`;
    return judgement(
      atMost(weeks, share, year.weeks),
      value,
      limit,
      `service terms take ${value}, ${limit} is allowed`,
    );
  },
};
