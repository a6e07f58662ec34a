import { daysBetween, spanInWords } from '../../days.ts';
import type { TermDateCheck } from '../dated-term.ts';

/** The weeks printed beside the dates are those that the dates span. */
export const printedWeeks: TermDateCheck = (terms) =>
  terms.flatMap(({ term, start, end, weeks }) => {
    const days = daysBetween(start, end) + 1;
    if (weeks === undefined || days <= 0 || days === weeks * 7) return [];
    return [
      {
        term,
        at: 'weeks',
        severity: 'warning',
        message: `Term ${term} is said to have ${spanInWords(weeks * 7)}, and its dates span ${spanInWords(days)}: correct one of the two`,
      },
    ];
  });
