import { dayAfter, daysBetween } from '../days.ts';

/** A term as a page or a sheet gives it: its first and last day, ISO, and what is printed beside them. */
export type DatedTerm = {
  /** From 1. */
  term: number;
  start: string;
  end: string;
  /** Weeks printed beside the dates. */
  weeks?: number;
  /** Weekday printed beside the first day, in any length: `Mon`, `Monday`. */
  weekday?: string;
};

/** What is wrong with the dates of a year; the sentence says what to do. */
export type TermDateFault = {
  /** The term at which it shows, from 1. */
  term: number;
  /** Which of its values to look at. */
  at: 'start' | 'end' | 'weeks' | 'weekday';
  /** An error leaves no year that can be planned; a warning may be a slip of the pen. */
  severity: 'error' | 'warning';
  message: string;
};

/** Looks for one kind of fault in a year's terms, which are in their order. */
export type TermDateCheck = (terms: readonly DatedTerm[]) => TermDateFault[];

/** Weeks from each first day to the next, and of the last term to its end: a gap counts for the term before it. Terms in their order. */
export const weeksOfTerms = (terms: readonly DatedTerm[]): number[] =>
  terms.map(({ start, end }, index) => Math.round(daysBetween(start, terms[index + 1]?.start ?? dayAfter(end, 1)) / 7));
