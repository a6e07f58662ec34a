import { daysBetween, spanInWords } from '../../days.ts';
import type { TermDateCheck } from '../dated-term.ts';

const year = { least: 52 * 7, most: 53 * 7 };

/** From its first day to its last, a year has 52 or 53 weeks. */
export const yearLength: TermDateCheck = (terms) => {
  const [first, last] = [terms[0], terms.at(-1)];
  if (first === undefined || last === undefined) return [];
  const days = daysBetween(first.start, last.end) + 1;
  if (days <= 0 || (days >= year.least && days <= year.most)) return [];
  return [
    {
      term: last.term,
      at: 'end',
      severity: 'warning',
      message: `The terms make a year of ${spanInWords(days)}, and a clinical year has 52 or 53 weeks: check its first and last day`,
    },
  ];
};
