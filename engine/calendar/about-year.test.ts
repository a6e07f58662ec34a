import { expect, test } from 'vitest';
import { aboutYear } from './about-year.ts';

const year = { state: 'VIC', year_start: '2026-02-02', term_structure: [10, 10, 10, 10, 12] } as const;
const known = { source: 'a list', caveats: ['counts are illustrative'] };

test('a plan’s year has its holidays from its first day to its last, beside what was known already', () => {
  const about = aboutYear({ ...year, term_structure: [...year.term_structure] }, known);
  expect(about.holidays?.[0]).toEqual({ date: '2026-03-09', name: 'Labour Day' });
  expect(about.holidays?.at(-1)).toEqual({ date: '2027-01-26', name: 'Australia Day' });
  expect(about.source).toBe('a list');
  expect(about.caveats?.[0]).toBe('counts are illustrative');
  expect(about.caveats?.join(' ')).toContain('AFL');
});

test('a plan without dates has no holidays', () => {
  expect(aboutYear({ ...year, term_structure: [52], year_start: null }, known)).toEqual(known);
});
