import type { Cohort, State } from '../../domain/ruleset.ts';
import { dayAfter, dayInWords, daysBetween, spanInWords } from '../days.ts';
import { weeksOfTerms } from './dated-term.ts';
import { termDateFaults } from './faults/index.ts';
import published from './published.json' with { type: 'json' };
import { type UsualYear, usualYears } from './usual-years.ts';

/** A year that a planner may take over: the weeks of its terms and its first day. */
export type TermPreset = {
  /** Tells it from every other. */
  id: string;
  year: number;
  /** Who has such a year. */
  body: string;
  cohorts: readonly Cohort[];
  /** For `term_structure`; runs from each term's first day to the next one's. */
  weeks: number[];
  /** For `year_start`; null where no first day is known. */
  yearStart: string | null;
  /** `published`: dates somebody printed. `usual`: a habit, moved to this year. */
  kind: 'published' | 'usual';
  source: string;
  confirmed: boolean;
  notes: readonly string[];
  /** What is wrong with the dates as printed, one sentence each. */
  faults: readonly string[];
};

type Published = (typeof published.years)[number];

const fromPublished = ({ state, body, cohorts, year, source, confidence, terms }: Published): TermPreset => {
  const faults = termDateFaults(terms);
  const weeks = weeksOfTerms(terms);
  const changed = terms.flatMap(({ term, start, end }, index) => {
    const days = daysBetween(start, end) + 1;
    return days === weeks[index] * 7
      ? []
      : [`Taken over with ${spanInWords(weeks[index] * 7)} in term ${term}, so that every first day stays.`];
  });
  return {
    id: [state, body, cohorts.join('/'), year].join('|'),
    year,
    body,
    cohorts: cohorts as Cohort[],
    weeks,
    yearStart: terms[0].start,
    kind: 'published',
    source,
    confirmed: confidence === 'read' && faults.length === 0,
    notes: changed,
    faults: faults.map(({ message }) => message),
  };
};

/** The weekday nearest to a day of `year`: of two Mondays as near, none; a week has an odd number of days. */
const firstDay = ({ weekday, nearest }: NonNullable<UsualYear['starts']>, year: number): string => {
  const near = `${year}-${nearest}`;
  const ahead = (weekday - new Date(`${near}T00:00:00Z`).getUTCDay() + 7) % 7;
  return dayAfter(near, ahead > 3 ? ahead - 7 : ahead);
};

const fromUsual = (usual: UsualYear, year: number): TermPreset => ({
  id: [usual.state, usual.body, 'usual', year].join('|'),
  year,
  body: usual.body,
  cohorts: usual.cohorts,
  weeks: [...usual.weeks],
  yearStart: usual.starts && firstDay(usual.starts, year),
  kind: 'usual',
  source: usual.source,
  confirmed: usual.confirmed,
  notes: [...(usual.starts ? [`Starts on ${usual.starts.inWords}.`] : []), ...usual.notes],
  faults: [],
});

const isFor = (cohort: Cohort, cohorts: readonly string[]): boolean => cohort === 'ANY' || cohorts.includes(cohort);

/**
 * Years to choose from for a state and cohort: the usual ones for each of `years`, and every published one; the latest year first.
 * Empty for `UNRESTRICTED` and `AMC`, which name no state.
 */
export const termPresets = (state: State, cohort: Cohort, years: readonly number[]): TermPreset[] =>
  [
    ...published.years.filter((each) => each.state === state && isFor(cohort, each.cohorts)).map(fromPublished),
    ...usualYears
      .filter((each) => each.state === state && isFor(cohort, each.cohorts))
      .flatMap((usual) => years.map((year) => fromUsual(usual, year))),
  ].sort((a, b) => b.year - a.year);

/** Weeks of each term as a state usually has them for a cohort; null where no state is named. */
export const usualWeeks = (state: State, cohort: Cohort): readonly number[] | null =>
  usualYears.find((each) => each.state === state && isFor(cohort, each.cohorts))?.weeks ?? null;

/** `10+10+10+10+12 from 2 February 2026`. */
export const presetInWords = ({ weeks, yearStart }: Pick<TermPreset, 'weeks' | 'yearStart'>): string =>
  `${weeks.join('+')}${yearStart ? ` from ${dayInWords(yearStart)}` : ''}`;
