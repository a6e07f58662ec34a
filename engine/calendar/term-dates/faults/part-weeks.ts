import { dayAfter, dayInWords, daysBetween, spanInWords } from '../../days.ts';
import type { TermDateCheck } from '../dated-term.ts';

/** A term has whole weeks: it ends on the day before the weekday on which it starts. */
export const partWeeks: TermDateCheck = (terms) =>
  terms.flatMap(({ term, start, end }) => {
    const days = daysBetween(start, end) + 1;
    if (days <= 0 || days % 7 === 0) return [];
    const shorter = Math.max(1, Math.floor(days / 7));
    const ends = [shorter, Math.floor(days / 7) + 1].map((weeks) => dayInWords(dayAfter(start, weeks * 7 - 1)));
    const choice = [...new Set(ends)].join(' or ');
    return [
      {
        term,
        at: 'end',
        severity: 'error',
        message: `Term ${term} is ${spanInWords(days)} long, and a term has whole weeks: end it on ${choice}`,
      },
    ];
  });
