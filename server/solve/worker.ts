import { workerData } from 'node:worker_threads';
import { solve } from '#engine/solve.ts';
import { serveJobs } from '#server/threads/serve-jobs.ts';
import type { SolveJob, SolveNote } from './job.ts';
import { warmUpRequest } from './warm-up.ts';

if (workerData.waits) await solve(warmUpRequest());

serveJobs<SolveJob, SolveNote, Awaited<ReturnType<typeof solve>>>(({ request, requestSha256 }, note) =>
  solve(request, {
    requestSha256,
    onProgress: (progress) => note({ kind: 'progress', progress }),
    onPlan: (response) => note({ kind: 'plan', response }),
  }),
);
