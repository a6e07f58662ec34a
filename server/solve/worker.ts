import { setPriority } from 'node:os';
import { workerData } from 'node:worker_threads';
import { solve } from '#engine/solve.ts';
import { isWanted } from '#server/threads/is-wanted.ts';
import { serveJobs } from '#server/threads/serve-jobs.ts';
import type { SolveJob, SolveNote } from './job.ts';
import { warmUpRequests } from './warm-up.ts';

const solverNiceness = 10;
// On Linux this speaks of the thread alone: whoever asks the server anything else goes before the solves. Elsewhere it would be the server.
if (process.platform === 'linux') setPriority(solverNiceness);

for (const request of warmUpRequests()) if (workerData.waits && !isWanted()) await solve(request);

serveJobs<SolveJob, SolveNote, Awaited<ReturnType<typeof solve>>>(({ request, requestSha256 }, note) =>
  solve(request, {
    requestSha256,
    onProgress: (progress) => note({ kind: 'progress', progress }),
    onPlan: (response) => note({ kind: 'plan', response }),
  }),
);
