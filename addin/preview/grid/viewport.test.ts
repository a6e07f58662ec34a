import { expect, it } from 'vitest';
import { emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { indexAt, measure } from './measure.ts';
import { pointedAt } from './pointed.ts';
import { frozenIn, lettersHeight, numbersWidth, scrolledTo, scrolledWindow } from './viewport.ts';

const sheet = { ...emptyPlan('S'), rows: Array.from({ length: 2000 }, () => ['a']), rowHeights: { 0: 30 } };
const measures = measure(sheet);
const viewport = { left: 0, top: 0, width: 800, height: 600 };
const frozen = { rows: 1, columns: 1 };

it('finds the row of a pixel', () => {
  expect([0, 39, 40, 59, 60].map((pixel) => indexAt(measures.rowAt, pixel))).toEqual([0, 0, 1, 1, 2]);
  expect(indexAt(measures.rowAt, 1e9)).toBe(measures.rows - 1);
});

it('draws what is in sight and little more', () => {
  const window = scrolledWindow(measures, frozen, { ...viewport, top: 20_000 });
  expect(window.bottom - window.top).toBeLessThan(80);
  expect(measures.rowAt[window.top]).toBeLessThan(20_000);
  expect(measures.rowAt[window.bottom]).toBeGreaterThan(20_600);
});

it('freezes nothing that would leave no room to scroll', () => {
  expect(frozenIn(measures, { rows: 5, columns: 4 }, viewport)).toEqual({ rows: 5, columns: 4 });
  expect(frozenIn(measures, { rows: 5, columns: 4 }, { ...viewport, width: 320 })).toEqual({ rows: 5, columns: 0 });
});

it('scrolls as far as a cell needs to be seen', () => {
  const at = (row: number, column = 3) => scrolledTo(measures, frozen, { ...viewport, top: 1000 }, { row, column });
  expect(at(60).top).toBe(1000);
  expect(at(10).top).toBe(measures.rowAt[10] - measures.rowAt[1]);
  expect(at(200).top).toBe(measures.rowAt[201] - 600 + lettersHeight);
  expect(at(0).top).toBe(1000);
});

it('knows what lies under a pixel, frozen or scrolled', () => {
  const at = (x: number, y: number) => pointedAt(measures, frozen, { ...viewport, left: 128, top: 200 }, x, y);
  expect(at(5, 5).part).toBe('corner');
  expect(at(5, 100).part).toBe('numbers');
  expect(at(numbersWidth + 10, lettersHeight + 10)).toEqual({ row: 0, column: 0, part: 'cell' });
  expect(at(numbersWidth + 70, lettersHeight + 45)).toEqual({ row: 11, column: 3, part: 'cell' });
});
