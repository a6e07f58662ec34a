import { dayInWords, daysBetween } from '../../days.ts';
import type { TermDateCheck } from '../dated-term.ts';

/** A term ends on its first day or later. */
export const backwards: TermDateCheck = (terms) =>
  terms
    .filter(({ start, end }) => daysBetween(start, end) < 0)
    .map(({ term, start, end }) => ({
      term,
      at: 'end',
      severity: 'error',
      message: `Term ${term} ends on ${dayInWords(end)}, before it starts on ${dayInWords(start)}: correct one of the two`,
    }));
