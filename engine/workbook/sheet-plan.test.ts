import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, emptyPlan, isFormula, toCell } from './sheet-plan.ts';

describe('toCell', () => {
  it('keeps every text that could be a formula as text', () => {
    for (const text of ['=1+1', '+61 3', '-5', '@SUM(A1)', '\t=1', '\r=1']) expect(toCell(text)).toEqual({ text });
  });
  it('never makes a formula, and never changes what is read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const content = toCell(text);
        expect(isFormula(content)).toBe(false);
        expect(cellsOf({ ...emptyPlan('S'), rows: [[content]] }).rows).toEqual([[text]]);
      }),
    );
  });
  it('leaves numbers, yes and no, and nothing as they are', () => {
    expect([-3, true, null, undefined].map((value) => toCell(value))).toEqual([-3, true, null, null]);
  });
  it('cuts text to what a cell holds', () => {
    expect(toCell('x'.repeat(40_000))).toHaveLength(32_767);
  });
});
