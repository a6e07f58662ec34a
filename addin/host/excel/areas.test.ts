import { expect, it } from 'vitest';
import { area } from '#engine/workbook/sheet-plan.ts';
import { addressLists, mergeBlocks, rectangles, runsOf } from './areas.ts';

it('joins equal runs of rows into rectangles', () => {
  const found = rectangles<string>();
  found.addRun('red', 0, 0, 3);
  found.addRun('red', 1, 0, 3);
  found.addRun('red', 1, 5, 1);
  found.addRun('red', 2, 0, 2);
  found.addRun('blue', 2, 2, 1);
  expect(found.byValue().get('red')).toEqual([area(0, 0, 2, 3), area(1, 5), area(2, 0, 1, 2)]);
  expect(found.byValue().get('blue')).toEqual([area(2, 2)]);
});

it('merges the rows of a block in one call, and leaves out single cells', () => {
  const merges = [area(5, 8, 1, 10), area(5, 18, 1, 10), area(6, 8, 1, 10), area(7, 8, 1, 10), area(9, 8, 1, 10)];
  expect(mergeBlocks([...merges, area(0, 0), area(20, 0, 2, 2)])).toEqual([
    { area: area(5, 8, 3, 10), across: true },
    { area: area(9, 8, 1, 10), across: true },
    { area: area(5, 18, 1, 10), across: true },
    { area: area(20, 0, 2, 2), across: false },
  ]);
});

it('keeps a list of addresses below what Excel takes', () => {
  const areas = Array.from({ length: 3000 }, (_, row) => area(row, 0, 1, 2));
  const lists = addressLists(areas);
  expect(lists.every((list) => list.length <= 8192)).toBe(true);
  expect(lists.join(',').split(',')).toHaveLength(3000);
});

it('finds runs of equal values', () => {
  expect(runsOf([3, 3, 5, 3])).toEqual([
    [3, 0, 2],
    [5, 2, 1],
    [3, 3, 1],
  ]);
});
