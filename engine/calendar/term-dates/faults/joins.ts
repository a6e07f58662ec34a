import { dayAfter, dayInWords, daysBetween, spanInWords } from '../../days.ts';
import type { TermDateCheck } from '../dated-term.ts';

/** Each term starts on the day after the one before it ends: no days between, none in both. */
export const joins: TermDateCheck = (terms) =>
  terms.slice(1).flatMap(({ term, start }, index) => {
    const before = terms[index];
    const between = daysBetween(before.end, start) - 1;
    if (between === 0) return [];
    const [lastBefore, firstAfter] = [dayAfter(start, -1), dayAfter(before.end, 1)].map(dayInWords);
    const cure = `end term ${before.term} on ${lastBefore}, or start term ${term} on ${firstAfter}`;
    const message =
      between > 0
        ? `${spanInWords(between)}, ${firstAfter} to ${lastBefore}, belong${/^1 \w+$/.test(spanInWords(between)) ? 's' : ''} to no term: ${cure}`
        : `Term ${term} starts on ${dayInWords(start)}, before term ${before.term} ends on ${dayInWords(before.end)}: ${cure}`;
    return [{ term, at: 'start', severity: 'error', message }];
  });
