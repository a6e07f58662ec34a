import type { SchedulingRequest } from '../domain/request.ts';
import type { About } from '../workbook/index.ts';
import { holidayCaveats } from './caveats.ts';
import { dayAfter } from './days.ts';
import { publicHolidays } from './public-holidays.ts';

/** What is known of a plan, with the public holidays of its year and what is open about them. A year without a first day has none. */
export const aboutYear = (
  { state, year_start, term_structure }: Pick<SchedulingRequest, 'state' | 'year_start' | 'term_structure'>,
  about: About = {},
): About => {
  if (!year_start) return about;
  const last = dayAfter(year_start, 7 * term_structure.reduce((sum, weeks) => sum + weeks, 0) - 1);
  return {
    ...about,
    holidays: publicHolidays(state, year_start, last),
    caveats: [...(about.caveats ?? []), ...holidayCaveats(state, year_start, last)],
  };
};
