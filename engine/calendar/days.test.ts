import { expect, test } from 'vitest';
import { dayAfter, dayInWords, daysBetween, weekdayOf } from './days.ts';

test('days are counted over months, leap days and the ends of daylight saving', () => {
  expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
  expect(dayAfter('2026-01-05', -7)).toBe('2025-12-29');
  expect(dayAfter('2026-02-02', 363)).toBe('2027-01-31');
  expect(daysBetween('2026-03-30', '2026-04-13')).toBe(14);
});

test('days are said as people say them', () => {
  expect(weekdayOf('2018-01-10')).toBe('Wednesday');
  expect(dayInWords('2026-02-02')).toBe('2 February 2026');
});
