import type { SchedulingRequest } from '#engine/domain/request.ts';
import { ask } from './ask.ts';
import { generate, type Solve, type SolveOptions } from './generate.ts';

/** The planner's server as the pane uses it. Everything rejects with a PlannerFault. */
export type Api = {
  /** Job lines for a request, with progress on the way. */
  generate: (request: SchedulingRequest, options: SolveOptions) => Solve;
  /** Resolves when the server answers. */
  health: () => Promise<void>;
};

/** @param base where the server is; '' for the one that served the page */
export const createApi = (base = ''): Api => ({
  generate: (request, options) => generate(base, request, options),
  health: async () => void (await ask(`${base}/health`)),
});
