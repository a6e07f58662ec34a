import v8 from 'node:v8';
import { workerData } from 'node:worker_threads';
import { solve } from '#engine/solve.ts';
import { solver } from '#engine/solver/highs.ts';
import { isWanted } from '#server/threads/is-wanted.ts';
import { serveJobs } from '#server/threads/serve-jobs.ts';
import { giveWay } from './give-way.ts';
import type { SolveJob, SolveNote } from './job.ts';
import { warmUpRequests } from './warm-up.ts';

giveWay();

for (const request of warmUpRequests()) if (workerData.waits && !isWanted()) await solve(request);

/** Megabytes of WebAssembly and heap from which a thread is worth replacing, at the price of code compiled anew; most need half. */
const mostMb = 200;
const mostJobs = 50;

const isSpent = async (jobs: number): Promise<boolean> => {
  const bytes = (await solver()).memoryBytes + v8.getHeapStatistics().total_heap_size;
  return jobs >= mostJobs || bytes > mostMb * 2 ** 20;
};

serveJobs<SolveJob, SolveNote, Awaited<ReturnType<typeof solve>>>(
  ({ request, requestSha256 }, note) =>
    solve(request, {
      requestSha256,
      onProgress: (progress) => note({ kind: 'progress', progress }),
      onPlan: (response) => note({ kind: 'plan', response }),
    }),
  isSpent,
);
