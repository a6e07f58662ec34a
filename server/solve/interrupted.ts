import { requestedLines } from '#engine/domain/request.ts';
import type { Progress, SchedulingResponse, StoppedBy } from '#engine/domain/response.ts';
import { rulesetFor } from '#engine/rulesets/index.ts';
import type { SolveJob } from './job.ts';

export type Interruption = {
  job: SolveJob;
  /** Best plan heard of, already checked. */
  best: SchedulingResponse | null;
  /** Last progress heard of. */
  last: Progress | null;
  stoppedBy: Extract<StoppedBy, 'time' | 'cancelled' | 'crash'>;
  seconds: number;
};

/** The answer for a solve whose thread was killed or died: its best plan as FEASIBLE, or STOPPED with no lines. */
export const interruptedResponse = ({ job, best, last, stoppedBy, seconds }: Interruption): SchedulingResponse => {
  if (!best) return nothingFound({ job, stoppedBy, seconds });
  // The bound often tightens after the plan was posted; it is this plan's only if the objective is.
  const isOfThisPlan = last?.objective === best.summary.objective && last?.lines === best.summary.built_lines;
  const proof = isOfThisPlan && last.bound !== null ? { bound: last.bound, gap: last.gap } : {};
  return {
    ...best,
    status: 'FEASIBLE',
    summary: { ...best.summary, ...proof, stopped_by: stoppedBy, seconds, reproducible: false },
  };
};

const nothingFound = ({
  job: { request, requestSha256 },
  stoppedBy,
  seconds,
}: Pick<Interruption, 'job' | 'stoppedBy' | 'seconds'>): SchedulingResponse => ({
  status: 'STOPPED',
  job_lines: [],
  summary: {
    requested_lines: requestedLines(request),
    built_lines: 0,
    objective: null,
    parts: { affinity: 0, diversity: 0, leave: 0, pathway: 0, fill: 0, stability: 0 },
    affinity_total: 0,
    identical_lines: 0,
    nearest_line_distance: null,
    leave_first_half_share: null,
    ruleset: rulesetFor(request).name,
    bound: null,
    gap: null,
    stopped_by: stoppedBy,
    seconds,
    seed: request.seed,
    reproducible: false,
    request_sha256: requestSha256,
  },
  diagnostics: { unfilled: [], conflicts: [], repairs: [], bottlenecks: [], unmatched_specialties: [] },
});
