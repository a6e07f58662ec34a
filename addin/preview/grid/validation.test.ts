import { expect, it } from 'vitest';
import type { CellContent, Validation } from '#engine/workbook/index.ts';
import { area, emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { PreviewWorkbook } from '../workbook/workbook.ts';
import { accepted, choicesAt } from './validation.ts';

const words = { area: area(0, 0), title: 'T', message: 'Not that' };
const after = (validation: Validation, content: CellContent) => {
  const workbook = new PreviewWorkbook();
  const sheet = { ...emptyPlan('S'), validations: [validation] };
  const list = { ...emptyPlan("Night's"), rows: [['ED'], [null], ['ICU']] };
  workbook.open({ name: 'W', sheets: [sheet, list], marks: [], settings: {} });
  return { choices: choicesAt(workbook, sheet, 0, 0), result: accepted(workbook, sheet, 0, 0, content) };
};
const list: Validation = { ...words, kind: 'list', choices: ['Yes', 'No'] };
const listed: Validation = { ...words, kind: 'list from', range: "'Night''s'!$A$1:$A$3" };
const whole: Validation = { ...words, kind: 'whole number', min: 0, max: 9 };
const refused = { refusal: 'Not that' };

it.each<[Validation, CellContent, ReturnType<typeof accepted>]>([
  [list, 'yes', { content: 'Yes' }],
  [list, 'Perhaps', refused],
  [list, null, { content: null }],
  [list, { formula: 'A1', result: '' }, { content: { formula: 'A1', result: '' } }],
  [listed, 'icu', { content: 'ICU' }],
  [listed, 'Surgery', refused],
  [whole, 9, { content: 9 }],
  [whole, 9.5, refused],
  [whole, 10, refused],
  [whole, 'many', refused],
  [{ ...whole, kind: 'decimal' }, 8.5, { content: 8.5 }],
  [{ ...words, kind: 'note' }, 'anything', { content: 'anything' }],
])('%o makes of %o %o', (validation, content, result) => expect(after(validation, content).result).toEqual(result));

it('offers the choices of a list, also from cells of another sheet', () => {
  expect(after(list, null).choices).toEqual(['Yes', 'No']);
  expect(after(listed, null).choices).toEqual(['ED', 'ICU']);
  expect(after(whole, null).choices).toBeNull();
});
