import type { Progress, SchedulingResponse } from '#engine/domain/response.ts';
import type { SolveJob, SolveNote } from '#server/solve/job.ts';
import { serveJobs } from '#server/threads/serve-jobs.ts';
import { infeasibleFor, planOf } from './answers.ts';

const progress: Progress = {
  phase: 'bound',
  seconds: 0.1,
  columns: 7,
  lines: 1,
  objective: 5,
  bound: 6,
  gap: 0.2,
};

/**
 * Stands in for the solver in tests: the id of the first rotation is a list of steps (`plan,busy`), run in order.
 * `busy` blocks its thread for ever, as a HiGHS solve may; `die` ends it; `throw` fails.
 */
serveJobs<SolveJob, SolveNote, SchedulingResponse>(async (job, note) => {
  for (const step of job.request.rotations[0].id.split(',')) {
    if (step === 'plan') note({ kind: 'plan', response: planOf(job, 5) });
    else if (step === 'progress') note({ kind: 'progress', progress });
    else if (step === 'busy') for (;;);
    else if (step === 'die') process.exit(3);
    else if (step === 'throw') throw new Error('scripted secret');
    else if (step === 'infeasible') return infeasibleFor(job);
  }
  return planOf(job, 9);
});
