import type { SchedulingRequest } from '#engine/domain/request.ts';
import { type Bearer, createAsk } from './ask.ts';
import { generate, type Solve, type SolveOptions } from './generate.ts';
import { createPresaleApi, type PresaleApi } from './presale.ts';

/** The planner's server as the pane uses it. Everything rejects with a PlannerFault. */
export type Api = {
  /** Job lines for a request, with progress on the way. */
  generate: (request: SchedulingRequest, options: SolveOptions) => Solve;
  /** Demos of organisations that have given no data. */
  presale: PresaleApi;
  /** Resolves when the server answers. */
  health: () => Promise<void>;
};

/**
 * @param bearer who is signed in, for a server that asks who calls
 * @param base where the server is; '' for the one that served the page
 */
export const createApi = (bearer?: Bearer, base = ''): Api => {
  const ask = createAsk(base, bearer);
  // Everybody may ask whether it is there.
  const anyone = createAsk(base);
  return {
    generate: (request, options) => generate(ask, request, options),
    presale: createPresaleApi(ask),
    health: async () => void (await anyone('/health')),
  };
};
