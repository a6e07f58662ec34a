import type { SchedulingResponse } from '#engine/domain/response.ts';
import { Problem } from '#server/errors.ts';

/** The 409 of an answer without lines, with its reasons. `wanted`: what there is no plan for. */
export const noPlan = ({ status, diagnostics }: SchedulingResponse, wanted = 'this request'): Problem =>
  new Problem(
    409,
    status === 'INFEASIBLE' ? `No legal plan exists for ${wanted}.` : 'No plan was found in the time given.',
    diagnostics.conflicts.map(({ message }) => ({ pointer: '', message })),
  );
