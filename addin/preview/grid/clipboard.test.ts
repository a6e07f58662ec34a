import fc from 'fast-check';
import { expect, it } from 'vitest';
import { area, emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { PreviewWorkbook } from '../workbook/workbook.ts';
import { cleared, copied, parsed, pasted } from './clipboard.ts';

const workbookOf = (rows: (string | number | null)[][]) => {
  const workbook = new PreviewWorkbook();
  workbook.open({ name: 'W', sheets: [{ ...emptyPlan('S'), rows }], marks: [], settings: {} });
  return workbook;
};

it('copies a block so that pasting gives it back, whatever the text', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'é'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), (rows) => {
      const workbook = workbookOf(rows);
      expect(parsed(copied(workbook, workbook.shown, area(0, 0, rows.length, 2)))).toEqual(rows);
    }),
  );
});

it('pastes a block at the selection, and one value all over it', () => {
  const places = (text: string, rows: number, columns: number) =>
    pasted(text, area(2, 1, rows, columns)).map(({ row, column, content }) => [row, column, content]);
  expect(places('a\t1\r\nb\r\n', 1, 1)).toEqual([
    [2, 1, 'a'],
    [2, 2, 1],
    [3, 1, 'b'],
    [3, 2, null],
  ]);
  expect(places('x', 2, 2)).toHaveLength(4);
});

it('never pastes a formula', () =>
  expect(pasted('=1+1\t =A1', area(0, 0)).map(({ content }) => content)).toEqual([{ text: '=1+1' }, ' =A1']));

it('pastes nothing when it is too much', () => expect(pasted('x', area(0, 0, 1000, 1000))).toEqual([]));

it('empties what holds something', () => {
  const workbook = workbookOf([
    ['a', null],
    ['b', 2],
  ]);
  expect(cleared(workbook.shown, area(0, 0, 1000, 1000))).toHaveLength(3);
});
