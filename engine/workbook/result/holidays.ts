import { weeksOfYear } from './held.ts';
import type { Result } from './result.ts';
import { weekOf } from './week-dates.ts';

/** A public holiday, with its week of the year (from 0). */
export type HolidayInYear = { date: string; name: string; week: number };

/** The public holidays that lie in the plan's year; none while its first day is not known. */
export const holidaysInYear = ({ request, about }: Pick<Result, 'request' | 'about'>): HolidayInYear[] => {
  const start = request.year_start;
  if (!start) return [];
  const weeks = weeksOfYear(request);
  return (about.holidays ?? [])
    .map(({ date, name }) => ({ date, name, week: weekOf(start, date) }))
    .filter(({ week }) => week >= 0 && week < weeks);
};
