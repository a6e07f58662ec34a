import { describe, expect, it } from 'vitest';
import { inputSheets, resultSheets } from '#engine/workbook/index.ts';
import { area, emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { constructedAnswer } from '#engine/workbook/testing/constructed-answer.ts';
import { isWorkbook } from './is-workbook.ts';

const plan = emptyPlan('Sheet1');
const workbook = { name: 'Year', sheets: [plan], marks: [], settings: {} };

describe('a workbook that was kept', () => {
  it('is shown as it was, with every kind of sheet the planner writes', () => {
    const answer = Array.from({ length: 20 }, (_, seed) => constructedAnswer(seed + 1)).find((each) => each !== null)!;
    const sheets = [...inputSheets(answer.request), ...resultSheets(answer.request, answer.response)];
    const marks = [{ sheet: 'Settings', cell: 'A1', kind: 'error', text: 'wrong' }];
    expect(isWorkbook(structuredClone({ ...workbook, sheets, marks }))).toBe(true);
  });

  it.each([
    null,
    'text',
    [],
    {},
    { ...workbook, sheets: [] },
    { ...workbook, sheets: [null] },
    { ...workbook, sheets: [{ name: 'Sheet1' }] },
    { ...workbook, sheets: [{ ...plan, name: 5 }] },
    { ...workbook, sheets: [{ ...plan, rows: 'x' }] },
    { ...workbook, sheets: [{ ...plan, rows: [null] }] },
    { ...workbook, sheets: [{ ...plan, rows: [[{ formula: 5 }]] }] },
    { ...workbook, sheets: [{ ...plan, merges: [{ row: 1 }] }] },
    { ...workbook, sheets: [{ ...plan, styles: [{ area: area(0, 0) }] }] },
    { ...workbook, sheets: [{ ...plan, print: undefined }] },
    { ...workbook, marks: [null] },
    { ...workbook, settings: null },
  ])('is not taken for one when it cannot be shown: %j', (kept) => {
    expect(isWorkbook(kept)).toBe(false);
  });
});
