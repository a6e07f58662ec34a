import { expect, it } from 'vitest';
import { addressOf, areaOf, areasOf } from './address.ts';

it.each([
  ['B7', { row: 6, column: 1, rows: 1, columns: 1 }],
  ['$D$9:B7', { row: 6, column: 1, rows: 3, columns: 3 }],
  ["'Job lines 1'!B7:D9", { row: 6, column: 1, rows: 3, columns: 3 }],
  ['5:7', { row: 4, column: 0, rows: 3, columns: 16_384 }],
  ['$D:B', { row: 0, column: 1, rows: 1_048_576, columns: 3 }],
])('%s is a rectangle', (address, area) => {
  expect(areaOf(address)).toEqual(area);
});

it('several areas are read in their order', () => {
  expect(areasOf('B7:C8,5:5,D1').map(addressOf)).toEqual(['B7:C8', 'A5:XFD5', 'D1']);
});

it('what is no address is refused', () => {
  expect(() => areaOf('Total')).toThrow(RangeError);
});
