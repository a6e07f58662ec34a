import { workerData } from 'node:worker_threads';
import { solve } from '#engine/solve.ts';
import { isWanted } from '#server/threads/is-wanted.ts';
import { serveJobs } from '#server/threads/serve-jobs.ts';
import { giveWay } from './give-way.ts';
import type { SolveJob, SolveNote } from './job.ts';
import { warmUpRequests } from './warm-up.ts';

giveWay();

for (const request of warmUpRequests()) if (workerData.waits && !isWanted()) await solve(request);

serveJobs<SolveJob, SolveNote, Awaited<ReturnType<typeof solve>>>(({ request, requestSha256 }, note) =>
  solve(request, {
    requestSha256,
    onProgress: (progress) => note({ kind: 'progress', progress }),
    onPlan: (response) => note({ kind: 'plan', response }),
  }),
);
