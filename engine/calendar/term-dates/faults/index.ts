import type { DatedTerm, TermDateCheck, TermDateFault } from '../dated-term.ts';
import { backwards } from './backwards.ts';
import { joins } from './joins.ts';
import { partWeeks } from './part-weeks.ts';
import { printedWeekday } from './printed-weekday.ts';
import { printedWeeks } from './printed-weeks.ts';
import { yearLength } from './year-length.ts';

const checks: readonly TermDateCheck[] = [backwards, partWeeks, joins, printedWeeks, printedWeekday, yearLength];

/** Everything wrong with the dates of one year, every fault at once; empty for a year without fault. In the order of its terms. */
export const termDateFaults = (terms: readonly DatedTerm[]): TermDateFault[] => {
  const inOrder = [...terms].sort((a, b) => a.term - b.term);
  return checks.flatMap((check) => check(inOrder)).sort((a, b) => a.term - b.term);
};
