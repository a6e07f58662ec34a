import { expect, test } from 'vitest';
import type { SchedulingRequest } from '../domain/request.ts';
import { resultSheets } from '../workbook/index.ts';
import { constructedAnswer } from '../workbook/testing/constructed-answer.ts';
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

test('a year that starts on a Wednesday has its weeks, terms and holidays by Wednesdays on the sheet', () => {
  const answer = constructedAnswer(3);
  if (!answer) throw new Error('this seed gives an answer');
  const request: SchedulingRequest = { ...answer.request, state: 'SA', year_start: '2018-01-10' };
  const sheets = resultSheets(request, answer.response, undefined, aboutYear(request));
  const texts = sheets
    .find(({ name }) => name === 'Job lines')!
    .rows.flat()
    .filter((cell) => typeof cell === 'string');
  // Australia Day 2018, a Friday, is in the week from Wednesday 24 January.
  expect(texts).toEqual(expect.arrayContaining(['10 Jan', '17 Jan', '24 Jan']));
  expect(texts.join('\n')).toContain('26 Jan 2018 Australia Day');
});

test('a plan without dates has no holidays', () => {
  expect(aboutYear({ ...year, term_structure: [52], year_start: null }, known)).toEqual(known);
});
