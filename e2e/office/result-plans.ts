import { resultSheets, type SheetPlan } from '#engine/workbook/index.ts';
import { solvedInstance } from '../../bench/solved-instance.ts';

/** The sheets of a benchmark instance's plan, as the pane writes them: `L-1` has 140 lines, `XXL-1` has 1,000. */
export const resultPlans = (name: 'L-1' | 'XXL-1'): SheetPlan[] => {
  const { request, response } = solvedInstance(name);
  return resultSheets(request, response);
};
