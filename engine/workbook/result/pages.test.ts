import { describe, expect, it } from 'vitest';
import { emptyPlan } from '../sheet-plan.ts';
import { pageBreaks } from './pages.ts';

/** A narrow sheet of usual rows: A3 across has 769.9 points of height inside its margins, 4 % of them kept free. */
const plan = (repeatRows = 0, width = 20) => {
  const sheet = { ...emptyPlan('S'), columnWidths: [width, width] };
  sheet.print.repeatRows = repeatRows;
  return sheet;
};

describe('page breaks', () => {
  it('come after as many whole groups as a page holds', () => {
    // 739.1 points are 24 groups of two rows of 15 points.
    expect(pageBreaks(plan(), [0, 2], 5, 2, 60)).toEqual([5 + 48, 5 + 96]);
    expect(pageBreaks(plan(), [0, 2], 5, 2, 24)).toEqual([]);
  });
  it('leave room for the rows that every page repeats', () => {
    expect(pageBreaks(plan(5), [0, 2], 5, 2, 60)).toEqual([5 + 44, 5 + 88]);
  });
  it('hold more on a wide sheet, which is printed smaller', () => {
    const [narrow] = pageBreaks(plan(), [0, 2], 0, 2, 200);
    const [wide] = pageBreaks(plan(0, 200), [0, 2], 0, 2, 200);
    expect(wide).toBeGreaterThan(1.8 * narrow);
    expect(pageBreaks(plan(0, 200), [0, 1], 0, 2, 200)[0]).toBeLessThan(wide);
  });
  it('count the repeated columns as wide', () => {
    const beside = plan(0, 100);
    beside.print.repeatColumns = 1;
    expect(pageBreaks(beside, [1, 2], 0, 2, 200)).toEqual(pageBreaks(plan(0, 100), [0, 2], 0, 2, 200));
  });
});
