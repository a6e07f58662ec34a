import { checkPlan } from '#engine/check.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import { requestedLines } from '#engine/domain/request.ts';
import type { SchedulingResponse } from '#engine/domain/response.ts';
import type { BruteForceAnswer } from './brute-force.ts';

const tolerance = 1e-4;

/**
 * What is wrong with an answer whatever the best plan is: an illegal line, figures that contradict one another or the
 * checker, a status that its lines do not bear out. Null when nothing is.
 */
export const inconsistency = (request: SchedulingRequest, response: SchedulingResponse): string | null => {
  const { status, job_lines, summary, diagnostics } = response;
  const checked = checkPlan(request, job_lines);
  const empty = job_lines.length === 0;
  const { objective, bound } = summary;
  if (status === 'INFEASIBLE') {
    if (!empty) return 'infeasible, with lines';
    return diagnostics.conflicts.length === 0 ? 'infeasible, and no conflict says why' : null;
  }
  if (status === 'STOPPED') return empty ? null : 'stopped without a plan, with lines';
  if (!checked.ok && !(empty && request.allow_partial_filling)) return `illegal: ${checked.violations[0]?.message}`;
  if (summary.built_lines !== job_lines.length) return `says ${summary.built_lines} lines, has ${job_lines.length}`;
  if (!request.allow_partial_filling && job_lines.length < requestedLines(request)) return 'lines are missing';
  if (summary.built_lines < requestedLines(request) && status === 'OPTIMAL' && diagnostics.conflicts.length === 0)
    return 'fewer lines than asked for, and no conflict says why';
  if (empty) return null;
  if (objective === null) return 'a plan without an objective';
  if (Math.abs(objective - (checked.figures.objective ?? Number.NaN)) > tolerance)
    return `says objective ${objective}, the checker ${checked.figures.objective}`;
  if (bound !== null && bound < objective - tolerance) return `bound ${bound} below the plan's ${objective}`;
  if (status === 'OPTIMAL' && (summary.gap ?? Number.POSITIVE_INFINITY) > request.gap + 1e-6)
    return `called optimal with a gap of ${summary.gap}`;
  return null;
};

/** How an answer proven to a gap of 0 differs from the exact answer; null when it does not. */
export const disagreement = (
  request: SchedulingRequest,
  exact: BruteForceAnswer,
  response: SchedulingResponse,
): string | null => {
  const { status, summary, job_lines } = response;
  const wrong = inconsistency(request, response);
  if (wrong) return wrong;
  if (!request.allow_partial_filling && !exact.feasible)
    return status === 'INFEASIBLE' ? null : `${status}, but no plan exists`;
  if (request.allow_partial_filling && exact.maxLines === 0)
    return job_lines.length === 0 && status !== 'STOPPED' ? null : `${status}, but no line can be built`;
  if (status !== 'OPTIMAL') return `${status}, but the best plan has ${exact.maxLines} lines, ${exact.optimum}`;
  if (summary.built_lines !== exact.maxLines) return `${summary.built_lines} lines, but ${exact.maxLines} can be built`;
  const off = Math.abs((summary.objective ?? Number.NaN) - (exact.optimum ?? Number.NaN));
  return off <= tolerance ? null : `objective ${summary.objective}, but the best is ${exact.optimum}`;
};
