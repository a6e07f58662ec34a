import type { SchedulingRequest } from '../domain/request.ts';
import { inputs } from './input/index.ts';
import type { SheetPlan } from './sheet-plan.ts';

/**
 * A request as input sheets: `parseWorkbook` reads the same request from them.
 * An earlier plan (`previous`) is no part of them. A lock with several wishes becomes several locks, which mean the same.
 */
export const inputSheets = (request: SchedulingRequest): SheetPlan[] => {
  const plans = inputs.map((input) => input.write(request));
  return [plans[1], plans[0], ...plans.slice(2)];
};
