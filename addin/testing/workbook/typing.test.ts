import { expect, it } from 'vitest';
import { typeInto } from './typing.ts';
import type { EmulatedCell } from './workbook.ts';

const typed = (value: unknown, cell: EmulatedCell = {}): EmulatedCell => {
  typeInto(cell, value);
  return cell;
};

it('makes of typed text what Excel makes of it', () => {
  expect(typed('=A1')).toEqual({ formula: '=A1' });
  expect(typed('-x')).toEqual({ formula: '=-x' });
  expect(typed('007')).toEqual({ value: 7 });
  expect(typed('true')).toEqual({ value: true });
  expect(typed('MAR1')).toMatchObject({ numberFormat: 'd/mm/yyyy' });
  expect(typed('2026-01-12')).toEqual({ value: 46_034, numberFormat: 'd/mm/yyyy' });
  expect(typed('ED')).toEqual({ value: 'ED' });
});

it('keeps text as text behind an apostrophe and in cells of text', () => {
  expect(typed("'=A1")).toEqual({ value: '=A1' });
  expect(typed("'007")).toEqual({ value: '007' });
  expect(typed('=A1', { numberFormat: '@' })).toEqual({ value: '=A1', numberFormat: '@' });
});

it('empties a cell with an empty text', () => {
  expect(typed('', { value: 3 })).toEqual({});
});
