import { expect, it } from 'vitest';
import { area, emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { colorOnScale, scaleFill } from './color-scales.ts';

const points = [
  { at: 0, color: '000000' },
  { at: 10, color: '640000' },
  { at: 20, color: '64C800' },
];

it('mixes between two points, and keeps the first and last colour beyond them', () => {
  expect([-5, 0, 5, 10, 15, 20, 99].map((value) => colorOnScale(points, value))).toEqual([
    '000000',
    '000000',
    '320000',
    '640000',
    '646400',
    '64C800',
    '64C800',
  ]);
});

it('fills the cells of its area alone', () => {
  const sheet = { ...emptyPlan('S'), colorScales: [{ area: area(2, 1, 2, 1), points }] };
  const fills = [
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 1],
    [2, 0],
    [2, 2],
  ].map(([row, column]) => scaleFill(sheet, row, column, 0));
  expect(fills).toEqual([undefined, '000000', '000000', undefined, undefined, undefined]);
});
