import { describe, expect, it } from 'vitest';
import type { CellValue } from '../cells.ts';
import {
  errorInCell,
  type Read,
  readCategories,
  readCount,
  readDate,
  readFlag,
  readShare,
  readTermStructure,
} from './cell-readers.ts';

const valueOr = <T>(outcome: Read<T>): T | 'fault' => ('value' in outcome ? outcome.value : 'fault');
const each = <T>(read: (cell: CellValue) => Read<T>, cells: CellValue[]) => cells.map((cell) => valueOr(read(cell)));

describe('cells as people write them', () => {
  it('give categories however their letters are joined', () => {
    for (const text of ['A/C', 'A & C', 'AC', 'a, c', 'A and C', 'Category A + C', 'A\nC']) {
      expect(valueOr(readCategories(text))).toEqual(['A', 'C']);
    }
  });
  it('give no categories when a letter is none or comes twice', () => {
    expect(each(readCategories, ['A/F', 'Medicine', 'AA', 7])).toEqual(['fault', 'fault', 'fault', 'fault']);
  });
  it('give flags in words, ticks and numbers', () => {
    expect(each(readFlag, ['yes', 'Y', 'x', 1, true, '✓'])).toEqual([true, true, true, true, true, true]);
    expect(each(readFlag, ['no', 'N', 0, false, '-', '–'])).toEqual([false, false, false, false, false, false]);
    expect(each(readFlag, ['maybe', 2, '?'])).toEqual(['fault', 'fault', 'fault']);
  });
  it('give whole numbers only from whole numbers in range', () => {
    const count = (cell: CellValue) => readCount(cell, 0, 500);
    expect(each(count, [4, ' 4 ', '4.0', 4.5, '3-4', 501, -1, 'four', '0x10'])).toEqual([
      4,
      4,
      4,
      'fault',
      'fault',
      'fault',
      'fault',
      'fault',
      'fault',
    ]);
  });
  it('give shares as fractions or percentages, and refuse 50', () => {
    expect(each(readShare, [0.5, '50%', '12.5 %', 50, '1.2', 'half'])).toEqual([
      0.5,
      0.5,
      0.125,
      'fault',
      'fault',
      'fault',
    ]);
  });
  it('give the terms of a year in every usual form', () => {
    const five = [10, 10, 10, 10, 12];
    for (const text of [
      '10,10,10,10,12',
      '10+10+10+10+12',
      '10 10 10 10 12',
      '4x10+12',
      '4 x 10 weeks + 12 weeks',
      '10/10/10/10/12',
    ]) {
      expect(valueOr(readTermStructure(text))).toEqual(five);
    }
    expect(each(readTermStructure, ['4x13', '4 × 13', 52])).toEqual([[13, 13, 13, 13], [13, 13, 13, 13], [52]]);
  });
  it('give no terms when they are no year', () => {
    expect(each(readTermStructure, ['13x4', '9x5', '60', '10+ten', '0+52', 1_010_101_012, 5])).toEqual(
      Array(7).fill('fault'),
    );
  });
  it('give days, day first, in words, and as serial numbers', () => {
    const cells = [
      '2026-02-02',
      '2/2/2026',
      '02.02.2026',
      '2 February 2026',
      'Monday 2nd Feb 2026',
      46_055,
      '46055',
      '2026-02-02T00:00:00Z',
    ];
    expect(each(readDate, cells)).toEqual(Array(cells.length).fill('2026-02-02'));
    expect(each(readDate, ['31/2/2026', '2026-13-01', 'February', 12, '2 Fxb 2026'])).toEqual(Array(5).fill('fault'));
  });
  it('are not read when they hold an error or a formula without result', () => {
    expect(errorInCell('#REF!')).toContain('#REF!');
    expect(errorInCell('#UNCALCULATED!')).toContain('save it');
    expect(errorInCell('#1 ward')).toBeNull();
  });
});
