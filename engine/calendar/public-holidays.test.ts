import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import type { State } from '../domain/ruleset.ts';
import australia from './australia.json' with { type: 'json' };
import { holidayCaveats } from './caveats.ts';
import { publicHolidays } from './public-holidays.ts';

const states = Object.keys(australia.holidays.AU.states) as State[];
const daysOf = (state: State, year: number): string =>
  publicHolidays(state, `${year}-01-01`, `${year}-12-31`)
    .map(({ date }) => date.slice(5))
    .join(' ');

/**
 * Month and day as published: 2025 and 2026 by the governments' lists as employers and Fair Work restate them; 2027 by the Acts and
 * orders in force. Sources by state in docs/decisions/0013-public-holidays.md.
 */
const published: Record<string, Record<number, string>> = {
  ACT: {
    2025: '01-01 01-27 03-10 04-18 04-19 04-20 04-21 04-25 06-02 06-09 10-06 12-25 12-26',
    2026: '01-01 01-26 03-09 04-03 04-04 04-05 04-06 04-27 06-01 06-08 10-05 12-25 12-26 12-28',
    2027: '01-01 01-26 03-08 03-26 03-27 03-28 03-29 04-25 04-26 05-31 06-14 10-04 12-25 12-26 12-27 12-28',
  },
  NSW: {
    2025: '01-01 01-27 04-18 04-19 04-20 04-21 04-25 06-09 10-06 12-25 12-26',
    2026: '01-01 01-26 04-03 04-04 04-05 04-06 04-25 04-27 06-08 10-05 12-25 12-26 12-28',
    2027: '01-01 01-26 03-26 03-27 03-28 03-29 04-25 04-26 06-14 10-04 12-25 12-26 12-27 12-28',
  },
  NT: {
    2025: '01-01 01-27 04-18 04-19 04-20 04-21 04-25 05-05 06-09 08-04 12-24 12-25 12-26 12-31',
    2026: '01-01 01-26 04-03 04-04 04-05 04-06 04-25 05-04 06-08 08-03 12-24 12-25 12-26 12-28 12-31',
    2027: '01-01 01-26 03-26 03-27 03-28 03-29 04-26 05-03 06-14 08-02 12-24 12-25 12-26 12-27 12-28 12-31',
  },
  QLD: {
    2025: '01-01 01-27 04-18 04-19 04-20 04-21 04-25 05-05 10-06 12-24 12-25 12-26',
    2026: '01-01 01-26 04-03 04-04 04-05 04-06 04-25 05-04 10-05 12-24 12-25 12-26 12-28',
    2027: '01-01 01-26 03-26 03-27 03-28 03-29 04-26 05-03 10-04 12-24 12-25 12-26 12-27 12-28',
  },
  SA: {
    2025: '01-01 01-27 03-10 04-18 04-19 04-20 04-21 04-25 06-09 10-06 12-24 12-25 12-26 12-31',
    2026: '01-01 01-26 03-09 04-03 04-04 04-05 04-06 04-25 06-08 10-05 12-24 12-25 12-26 12-28 12-31',
    2027: '01-01 01-26 03-08 03-26 03-27 03-28 03-29 04-25 06-14 10-04 12-24 12-25 12-26 12-27 12-28 12-31',
  },
  TAS: {
    2025: '01-01 01-27 03-10 04-18 04-21 04-22 04-25 06-09 12-25 12-26',
    2026: '01-01 01-26 03-09 04-03 04-06 04-07 04-25 06-08 12-25 12-28',
    2027: '01-01 01-26 03-08 03-26 03-29 03-30 04-25 06-14 12-25 12-27 12-28',
  },
  VIC: {
    2025: '01-01 01-27 03-10 04-18 04-19 04-20 04-21 04-25 06-09 09-26 11-04 12-25 12-26',
    2026: '01-01 01-26 03-09 04-03 04-04 04-05 04-06 04-25 06-08 09-25 11-03 12-25 12-26 12-28',
    2027: '01-01 01-26 03-08 03-26 03-27 03-28 03-29 04-25 06-14 09-24 11-02 12-25 12-26 12-27 12-28',
  },
  WA: {
    2025: '01-01 01-27 03-03 04-18 04-20 04-21 04-25 06-02 09-29 12-25 12-26',
    2026: '01-01 01-26 03-02 04-03 04-05 04-06 04-25 04-27 06-01 09-28 12-25 12-26 12-28',
    2027: '01-01 01-26 03-01 03-26 03-28 03-29 04-25 04-26 06-07 09-27 12-25 12-26 12-27 12-28',
  },
};

describe('public holidays', () => {
  test.each(states.flatMap((state) => [2025, 2026, 2027].map((year) => [state, year] as const)))(
    'of %s in %i are those published',
    (state, year) => {
      expect(daysOf(state, year)).toBe(published[state][year]);
    },
  );

  test('are named as people name them, evenings with their hour', () => {
    const names = (state: State, day: string) => publicHolidays(state, day, day).map(({ name }) => name);
    expect(names('VIC', '2026-09-25')).toEqual(['AFL Grand Final Friday']);
    expect(names('QLD', '2026-10-05')).toEqual(["King's Birthday"]);
    expect(names('QLD', '2026-12-24')).toEqual(['Christmas Eve (from 6 pm)']);
    expect(names('NT', '2026-12-31')).toEqual(["New Year's Eve (from 7 pm)"]);
    expect(names('NSW', '2026-04-27')).toEqual(['Anzac Day (additional day)']);
    expect(names('SA', '2027-12-28')).toEqual(['Proclamation Day (additional day)']);
    expect(names('VIC', '2028-01-03')).toEqual(["New Year's Day (additional day)"]);
    expect(names('QLD', '2027-04-26')).toEqual(['Anzac Day']);
    expect(names('TAS', '2026-04-07')).toEqual(['Easter Tuesday (public service)']);
  });

  test('of a clinical year run over the new year, first and last day included, by date', () => {
    const days = publicHolidays('VIC', '2026-01-26', '2027-01-26').map(({ date }) => date);
    expect(days[0]).toBe('2026-01-26');
    expect(days.at(-1)).toBe('2027-01-26');
    expect(days).toContain('2027-01-01');
    expect(days).toEqual([...days].sort());
  });

  test('are none without a state', () => {
    expect(publicHolidays('AMC', '2026-01-01', '2026-12-31')).toEqual([]);
    expect(holidayCaveats('UNRESTRICTED', '2026-01-01', '2026-12-31')).toEqual([]);
  });

  test('come with what is open about them, and beyond the compared years with that, too', () => {
    for (const state of states) {
      const within = holidayCaveats(state, '2026-02-02', '2027-01-31');
      expect(within.length).toBeGreaterThan(0);
      expect(holidayCaveats(state, '2027-02-01', '2028-01-30').length).toBe(within.length + 1);
    }
  });
});

test('the rules taken for Australia give what the whole library gives, year for year', async () => {
  const { default: Parser } = await import('date-holidays-parser');
  const days = (calendar: { getHolidays: (year: number, language: string) => { date: string; name: string }[] }) =>
    Array.from({ length: 8 }, (_, i) =>
      calendar.getHolidays(2024 + i, 'en').map(({ date, name }) => `${date} ${name}`),
    );
  for (const state of states)
    expect(
      days(new Parser(australia, 'AU', state, { types: ['public'] })),
      `${state}: node scripts/take-holidays.mjs`,
    ).toEqual(days(new Holidays('AU', state, { types: ['public'] })));
});
