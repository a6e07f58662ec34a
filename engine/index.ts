import type { SchedulingRequest } from './domain/request.ts';
import type { Progress, SchedulingResponse } from './domain/response.ts';

export { checkPlan } from './check.ts';
export { requestFaults } from './request-faults.ts';
export { rulesetFor, rulesets } from './rulesets/index.ts';
export { solve } from './solve.ts';

/** What a caller may hand to `solve`: it is told of progress, and of every better plan once that plan has passed the checker. */
export type SolveOptions = {
  onProgress?: (progress: Progress) => void;
  onPlan?: (response: SchedulingResponse) => void;
};
export type Solve = (request: SchedulingRequest, options?: SolveOptions) => Promise<SchedulingResponse>;
