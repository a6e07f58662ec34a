import { parentPort } from 'node:worker_threads';
import type { FromThread } from './messages.ts';

/**
 * The thread's side: runs each job it is sent with `work`, one at a time, and posts what came of it.
 * `note` posts news while the job runs; it works even when the job never gives way to the event loop. `isSpent` is asked after each
 * job, with how many there were, whether the thread should be replaced: memory of WebAssembly grows and never shrinks.
 */
export const serveJobs = <Job, Note, Result>(
  work: (job: Job, note: (note: Note) => void) => Promise<Result>,
  isSpent: (jobs: number) => boolean | Promise<boolean> = () => false,
): void => {
  let jobs = 0;
  const post = (message: FromThread<Note, Result>) => parentPort?.postMessage(message);
  parentPort?.on('message', async (job: Job) => {
    try {
      const result = await work(job, (note) => post({ kind: 'note', note }));
      post({ kind: 'done', result, spent: await isSpent(++jobs) });
    } catch (error) {
      post({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  post({ kind: 'ready' });
};
