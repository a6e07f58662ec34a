import { expect, it } from 'vitest';
import { literalText, readValue, writtenContent } from './cell-values.ts';
import { isoDayOf, showsDay } from './dates.ts';

it('puts an apostrophe before all text but plain words', () => {
  for (const text of [
    '=1',
    '+1',
    '-1',
    '@a',
    '\ta',
    '\ra',
    "'a",
    '1',
    'MAR1',
    'TRUE',
    'false',
    '#N/A',
    ' a',
    '$5',
    '£1',
  ]) {
    expect(literalText(text)).toBe(`'${text}`);
  }
  for (const text of ['', 'ED', 'Général', 'ED | ICU', 'May']) expect(literalText(text)).toBe(text);
});

it('writes formulas only where a plan says so', () => {
  expect(writtenContent({ formula: 'A1', result: 1 })).toBe('=A1');
  expect(writtenContent({ text: '=A1' })).toBe("'=A1");
  expect(writtenContent('=A1')).toBe("'=A1");
  expect(writtenContent(undefined)).toBeNull();
});

it('reads days as text, other numbers as numbers, and nothing as null', () => {
  expect(readValue(46_034.75, 'd/mm/yyyy')).toBe('2026-01-12');
  expect(readValue(46_034, 'General')).toBe(46_034);
  expect(readValue('', 'General')).toBeNull();
  expect(readValue(false, 'General')).toBe(false);
});

it('knows a format of days from one that only has their letters', () => {
  for (const format of ['yyyy-mm-dd', 'd mmm', '[$-C09]dddd', 'm/d/yy;@']) expect(showsDay(format)).toBe(true);
  for (const format of ['General', '0.00', '0 "days"', '[Red]0', 'h:mm', '0\\d']) expect(showsDay(format)).toBe(false);
  expect(isoDayOf(1)).toBe('1899-12-31');
  expect(isoDayOf(61)).toBe('1900-03-01');
});
