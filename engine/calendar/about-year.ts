import type { SchedulingRequest } from '../domain/request.ts';
import type { About } from '../workbook/index.ts';
import { holidayCaveats } from './caveats.ts';
import { dayAfter } from './days.ts';
import { type PublicHoliday, publicHolidays } from './public-holidays.ts';

type Year = Pick<SchedulingRequest, 'state' | 'year_start' | 'term_structure'>;

/** First and last day of the year, ISO; null without a first day. */
const daysOf = ({ year_start, term_structure }: Year): { first: string; last: string } | null => {
  if (!year_start) return null;
  const weeks = term_structure.reduce((sum, length) => sum + length, 0);
  return { first: year_start, last: dayAfter(year_start, 7 * weeks - 1) };
};

/** The public holidays from the first day of a request's year to its last; none for a year without a first day or state. */
export const holidaysOfYear = (year: Year): PublicHoliday[] => {
  const days = daysOf(year);
  return days === null ? [] : publicHolidays(year.state, days.first, days.last);
};

/** What is known of a plan, with the public holidays of its year and what is open about them. A year without a first day has none. */
export const aboutYear = (year: Year, about: About = {}): About => {
  const days = daysOf(year);
  if (days === null) return about;
  return {
    ...about,
    holidays: holidaysOfYear(year),
    caveats: [...(about.caveats ?? []), ...holidayCaveats(year.state, days.first, days.last)],
  };
};
