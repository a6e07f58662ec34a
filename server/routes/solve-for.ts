import type { Context } from 'hono';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { SchedulingResponse } from '#engine/domain/response.ts';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import type { SolveCall } from '#server/solve/pool.ts';

/** Solves for a caller, whose going away ends the solve; one log line with how it went, figures alone. */
export const solveFor = (
  c: Context<AppEnv>,
  { solver }: Pick<Deps, 'solver'>,
  request: SchedulingRequest,
  call: SolveCall = {},
): Promise<SchedulingResponse> => {
  const figures = { ...c.get('figures') };
  const log = c.get('log');
  const answer = solver.solve(request, { signal: c.req.raw.signal, ...call });
  return answer.then((response) => {
    const { seconds, gap, stopped_by, built_lines } = response.summary;
    log.info({ ...figures, outcome: response.status, seconds, gap, stopped_by, built_lines }, 'solved');
    return response;
  });
};
