import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { SchedulingResponse } from '#engine/domain/response.ts';
import { interruptedResponse } from '#server/solve/interrupted.ts';
import type { SolveJob } from '#server/solve/job.ts';

const lineOf = ({ rotations, term_structure }: SchedulingRequest): SchedulingResponse['job_lines'][number] => ({
  id: 'JL-001',
  worker_id: null,
  level: 'ANY',
  pathway: null,
  allocations: term_structure.map((weeks, index) => ({
    term_index: index,
    term_length_weeks: weeks,
    start_week: 1 + term_structure.slice(0, index).reduce((sum, length) => sum + length, 0),
    rotation_id: rotations[0].id,
    rotation_name: rotations[0].name,
  })),
  leave: [],
  affinity_score: 0,
  diversity_score: 1,
  compliance: [],
});

/** An answer of the right shape with one line; legal only by chance. */
export const planOf = (job: SolveJob, objective: number): SchedulingResponse => {
  const blank = interruptedResponse({ job, best: null, last: null, stoppedBy: 'time', seconds: 0 });
  return {
    ...blank,
    status: 'OPTIMAL',
    job_lines: [lineOf(job.request)],
    summary: { ...blank.summary, objective, built_lines: 1, stopped_by: 'gap', reproducible: true },
  };
};

/** An answer that says no plan exists, with one reason. */
export const infeasibleFor = (job: SolveJob): SchedulingResponse => {
  const plan = planOf(job, 0);
  return {
    ...plan,
    status: 'INFEASIBLE',
    job_lines: [],
    summary: { ...plan.summary, objective: null, built_lines: 0, stopped_by: 'infeasible' },
    diagnostics: {
      ...plan.diagnostics,
      conflicts: [{ rules: ['capacity'], message: 'Term 1 has 1 post for 2 lines', cells: [] }],
    },
  };
};
