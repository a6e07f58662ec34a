import { describe, expect, it } from 'vitest';
import { addressIn, cellName, isBlank } from './cells.ts';

describe('addresses of cells', () => {
  it('count letters as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map((column) => cellName(0, column))).toEqual([
      'A1',
      'Z1',
      'AA1',
      'AZ1',
      'BA1',
      'ZZ1',
      'AAA1',
      'XFD1',
    ]);
  });
  it('start from the place where the read range starts', () => {
    expect(addressIn({ name: 'S', rows: [], origin: { row: 2, column: 1 } }, 4, 0)).toBe('B7');
  });
  it('take a cell of spaces for blank, and zero and no for values', () => {
    expect([null, undefined, '  ', 0, false].map((value) => isBlank(value))).toEqual([true, true, true, false, false]);
  });
});
