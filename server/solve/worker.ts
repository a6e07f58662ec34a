import { workerData } from 'node:worker_threads';
import { solve } from '#engine/solve.ts';
import { serveJobs } from '#server/threads/serve-jobs.ts';
import type { SolveJob, SolveNote } from './job.ts';
import { warmUpRequests } from './warm-up.ts';

/** Whether somebody waits for this thread: it then works with what it has. */
const isWanted = (): boolean => !workerData.waits || Atomics.load(workerData.wanted as Int32Array, 0) !== 0;

for (const request of warmUpRequests()) if (!isWanted()) await solve(request);

serveJobs<SolveJob, SolveNote, Awaited<ReturnType<typeof solve>>>(({ request, requestSha256 }, note) =>
  solve(request, {
    requestSha256,
    onProgress: (progress) => note({ kind: 'progress', progress }),
    onPlan: (response) => note({ kind: 'plan', response }),
  }),
);
