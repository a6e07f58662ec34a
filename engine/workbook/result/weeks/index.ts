import type { SheetPlan } from '../../sheet-plan.ts';
import { weeksOfYear } from '../held.ts';
import type { Result } from '../result.ts';
import { writeLegend } from './legend.ts';
import { writeTiers } from './tiers.ts';
import { writeTiles } from './tiles.ts';

export { leaveStyle, leaveWord, shortLeave } from './leave.ts';

/** The year of every line, one column per week, to the right of its terms; headings above, the legend under it. */
export const writeYear = (plan: SheetPlan, result: Result): void => {
  const weeks = weeksOfYear(result.request);
  writeTiers(plan, result, weeks);
  writeTiles(plan, result, weeks);
  writeLegend(plan, result, weeks);
  // Sparse rows would be holes to whoever writes them.
  plan.rows = Array.from(plan.rows, (row) => Array.from(row ?? [], (cell) => cell ?? null));
};
