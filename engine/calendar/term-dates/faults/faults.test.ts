import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter } from '../../days.ts';
import type { DatedTerm } from '../dated-term.ts';
import published from '../published.json' with { type: 'json' };
import { termDateFaults } from './index.ts';

const yearOf = (start: string, weeks: readonly number[]): DatedTerm[] => {
  let first = start;
  return weeks.map((length, index) => {
    const term = { term: index + 1, start: first, end: dayAfter(first, length * 7 - 1), weeks: length };
    first = dayAfter(first, length * 7);
    return term;
  });
};
const sound = yearOf('2026-02-02', [10, 10, 10, 10, 12]);
const withTerm = (term: number, change: Partial<DatedTerm>): DatedTerm[] =>
  sound.map((each) => (each.term === term ? { ...each, ...change } : each));
const messages = (terms: readonly DatedTerm[]): string[] => termDateFaults(terms).map(({ message }) => message);

describe('the published term dates', () => {
  test('hold one mistake: a week of 2020 at Townsville is in no term', () => {
    const faulty = published.years
      .map(({ body, year, terms }) => ({ body, year, faults: termDateFaults(terms) }))
      .filter(({ faults }) => faults.length > 0);
    expect(faulty).toEqual([
      {
        body: 'Mater Private Hospital Townsville',
        year: 2020,
        faults: [
          {
            term: 4,
            at: 'start',
            severity: 'error',
            message:
              '1 week, 10 August 2020 to 16 August 2020, belongs to no term: end term 3 on 16 August 2020, or start term 4 on 10 August 2020',
          },
        ],
      },
    ]);
  });

  test('are 39 terms of 8 years, Wednesdays of South Australia and its 53 weeks among them', () => {
    expect(published.years.flatMap(({ terms }) => terms)).toHaveLength(39);
    expect(published.years).toHaveLength(8);
    const southAustralia = published.years.find(({ state }) => state === 'SA')!;
    expect(southAustralia.terms.every(({ weekday }) => weekday === 'Wed')).toBe(true);
    expect(southAustralia.terms.reduce((sum, { weeks }) => sum + weeks, 0)).toBe(53);
  });
});

describe('faults of term dates', () => {
  test('are none in a sound year, whatever its weekday, in whatever order its terms come', () => {
    const year = fc.record({
      start: fc.integer({ min: 0, max: 20_000 }).map((days) => dayAfter('2000-01-01', days)),
      weeks: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 7 }),
      order: fc.func(fc.integer()),
    });
    fc.assert(
      fc.property(year, ({ start, weeks, order }) => {
        const sum = weeks.reduce((a, b) => a + b, 0);
        fc.pre(sum < 53);
        const terms = yearOf(start, [...weeks, 53 - sum]);
        expect(termDateFaults([...terms].sort((a, b) => order(a) - order(b)))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('any change of one first or last day is found', () => {
    const change = fc.record({
      term: fc.integer({ min: 1, max: 5 }),
      at: fc.constantFrom('start' as const, 'end' as const),
      days: fc.integer({ min: -40, max: 40 }).filter((days) => days !== 0),
    });
    fc.assert(
      fc.property(change, ({ term, at, days }) => {
        const terms = withTerm(term, { [at]: dayAfter(sound[term - 1][at], days) });
        expect(termDateFaults(terms).length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  test('say what overlaps', () => {
    expect(messages(withTerm(2, { start: '2026-04-06', weeks: 11 }))).toEqual([
      'Term 2 starts on 6 April 2026, before term 1 ends on 12 April 2026: end term 1 on 5 April 2026, or start term 2 on 13 April 2026',
    ]);
  });

  test('say that a term has part of a week', () => {
    expect(messages(withTerm(5, { end: '2027-01-29', weeks: undefined }))).toContain(
      'Term 5 is 11 weeks and 5 days long, and a term has whole weeks: end it on 24 January 2027 or 31 January 2027',
    );
  });

  test('say that a term ends before it starts', () => {
    expect(messages(withTerm(3, { end: '2026-06-01', weeks: undefined }))).toContain(
      'Term 3 ends on 1 June 2026, before it starts on 22 June 2026: correct one of the two',
    );
  });

  test('say that printed weeks and weekdays are not those of the dates', () => {
    expect(messages(withTerm(4, { weeks: 11 }))).toEqual([
      'Term 4 is said to have 11 weeks, and its dates span 10 weeks: correct one of the two',
    ]);
    expect(messages(withTerm(1, { weekday: 'Wed' }))).toEqual([
      'Term 1 is said to start on a Wed, and 2 February 2026 is a Monday: correct one of the two',
    ]);
    expect(messages(withTerm(1, { weekday: 'Monday' }))).toEqual([]);
  });

  test('say that a year is too short or too long', () => {
    expect(messages(sound.slice(0, 4))).toEqual([
      'The terms make a year of 40 weeks, and a clinical year has 52 or 53 weeks: check its first and last day',
    ]);
    expect(messages(yearOf('2026-02-02', [13, 13, 13, 15]))).toHaveLength(1);
  });
});
