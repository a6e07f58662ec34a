import { dayInWords, weekdayOf } from '../../days.ts';
import type { TermDateCheck } from '../dated-term.ts';

/** The weekday printed beside a first day is its weekday. */
export const printedWeekday: TermDateCheck = (terms) =>
  terms
    .filter(({ start, weekday }) => weekday && !weekdayOf(start).toLowerCase().startsWith(weekday.trim().toLowerCase()))
    .map(({ term, start, weekday }) => ({
      term,
      at: 'weekday',
      severity: 'warning',
      message: `Term ${term} is said to start on a ${weekday}, and ${dayInWords(start)} is a ${weekdayOf(start)}: correct one of the two`,
    }));
