import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { Progress, SchedulingResponse } from '#engine/domain/response.ts';
import { interruptedResponse } from '#server/solve/interrupted.ts';
import type { SolveJob, SolveNote } from '#server/solve/job.ts';
import { serveJobs } from '#server/threads/serve-jobs.ts';

/**
 * Stands in for the solver in tests: the id of the first rotation is a list of steps (`plan,busy`), run in order.
 * `busy` blocks its thread for ever, as a HiGHS solve may; `die` ends it; `throw` fails.
 */
const plan = ({ request, requestSha256 }: SolveJob, objective: number): SchedulingResponse => {
  const blank = interruptedResponse({
    job: { request, requestSha256 },
    best: null,
    last: null,
    stoppedBy: 'time',
    seconds: 0,
  });
  return {
    ...blank,
    status: 'OPTIMAL',
    job_lines: [lineOf(request)],
    summary: { ...blank.summary, objective, built_lines: 1, stopped_by: 'gap', reproducible: true },
  };
};

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

const progress: Progress = {
  phase: 'bound',
  seconds: 0.1,
  columns: 7,
  lines: 1,
  objective: 5,
  bound: 6,
  gap: 0.2,
};

serveJobs<SolveJob, SolveNote, SchedulingResponse>(async (job, note) => {
  for (const step of job.request.rotations[0].id.split(',')) {
    if (step === 'plan') note({ kind: 'plan', response: plan(job, 5) });
    else if (step === 'progress') note({ kind: 'progress', progress });
    else if (step === 'busy') for (;;);
    else if (step === 'die') process.exit(3);
    else if (step === 'throw') throw new Error('scripted secret');
    else if (step === 'infeasible') return { ...plan(job, 0), status: 'INFEASIBLE', job_lines: [] };
  }
  return plan(job, 9);
});
