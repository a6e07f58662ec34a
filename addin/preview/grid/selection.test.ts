import { describe, expect, it } from 'vitest';
import { area, emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { measure } from './measure.ts';
import { mergeFinder } from './merges.ts';
import { between, edgeCell, masterOf, nextCell, wholeMerges } from './selection.ts';
import { usedArea } from './used-area.ts';

const sheet = {
  ...emptyPlan('S'),
  rows: [['a', 'b', null, null, 'c'], [], ['d']],
  columnWidths: [10, 10, 0, 10],
  merges: [area(1, 1, 2, 3)],
};
const merges = mergeFinder(sheet);
const measures = measure(sheet);
const cell = (row: number, column: number) => ({ row, column });
const [down, up, right, left] = [
  { rows: 1, columns: 0 },
  { rows: -1, columns: 0 },
  { rows: 0, columns: 1 },
  { rows: 0, columns: -1 },
] as const;

describe('a selection', () => {
  it('spans two cells, whichever comes first', () => expect(between(cell(3, 1), cell(1, 4))).toEqual(area(1, 1, 3, 4)));

  it('cuts no merged area', () => {
    expect(wholeMerges(area(2, 3, 1, 2), merges)).toEqual(area(1, 1, 2, 4));
    expect(wholeMerges(area(0, 0, 1, 5), merges)).toEqual(area(0, 0, 1, 5));
    expect(masterOf(cell(2, 3), merges)).toEqual(cell(1, 1));
  });
});

describe('a step', () => {
  it('goes over merged areas, hidden columns, and not off the sheet', () => {
    expect(nextCell(cell(1, 1), right, merges, measures)).toEqual(cell(1, 4));
    expect(nextCell(cell(1, 1), down, merges, measures)).toEqual(cell(3, 1));
    expect(nextCell(cell(0, 1), right, merges, measures)).toEqual(cell(0, 3));
    expect(nextCell(cell(0, 3), left, merges, measures)).toEqual(cell(0, 1));
    expect(nextCell(cell(0, 0), up, merges, measures)).toEqual(cell(0, 0));
    expect(nextCell(cell(0, 0), left, merges, measures)).toEqual(cell(0, 0));
  });

  it('with Ctrl goes to the edge of what is filled, then to the next filled cell, then to the end', () => {
    expect(edgeCell(cell(0, 0), right, sheet, measures)).toEqual(cell(0, 1));
    expect(edgeCell(cell(0, 1), right, sheet, measures)).toEqual(cell(0, 4));
    expect(edgeCell(cell(0, 4), right, sheet, measures)).toEqual(cell(0, measures.columns - 1));
    expect(edgeCell(cell(0, 0), down, sheet, measures)).toEqual(cell(2, 0));
    expect(edgeCell(cell(0, 0), up, sheet, measures)).toEqual(cell(0, 0));
  });
});

it('knows how much of a sheet is used', () => {
  expect(usedArea(sheet)).toEqual(area(0, 0, 3, 5));
  expect(usedArea(emptyPlan('S'))).toEqual(area(0, 0));
});
