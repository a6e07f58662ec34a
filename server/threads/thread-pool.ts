import type { ResourceLimits } from 'node:worker_threads';
import type { Ending } from './messages.ts';
import { type BeginJob, type JobOptions, runJob } from './run-job.ts';
import { startThread, type Thread } from './thread.ts';

/** Thrown by `run` at once when the job cannot even wait; nothing was started. */
export class PoolRefusal extends Error {
  readonly why: 'full' | 'draining';
  constructor(why: 'full' | 'draining') {
    super(why === 'full' ? 'the queue is full' : 'the server is stopping');
    this.why = why;
  }
}

/** Beside a job that runs longer another thread warms up: who cancels, which ends the thread, mostly asks again at once. */
const spareAfterMs = 1_000;

export type PoolSettings = {
  /** The file that calls `serveJobs`, TypeScript or bundled. */
  entry: URL;
  /** Jobs that run at the same time. */
  threads: number;
  /** Jobs that may wait for a thread. */
  queueLimit: number;
  resourceLimits: ResourceLimits;
};

export type ThreadPool<Job, Note, Result> = {
  run(begin: BeginJob<Job>, options?: JobOptions<Note>): Promise<Ending<Result>>;
  /** @throws PoolRefusal as `run` would now */
  refuseIfFull(): void;
  load(): { running: number; waiting: number; limit: number };
  /** Starts a spare thread now, so that the first job finds its code loaded. */
  prewarm(): void;
  /** Refuses every further job; those running and waiting go on. */
  drain(): void;
  /** Ends every idle thread. For the running ones, abort their signals. */
  close(): Promise<void>;
};

/** One job per thread; a thread is killed on cancel, deadline and crash, and another takes its place. */
export const createThreadPool = <Job, Note, Result>(settings: PoolSettings): ThreadPool<Job, Note, Result> => {
  const { entry, threads, queueLimit, resourceLimits } = settings;
  const idle: Thread<Job, Note, Result>[] = [];
  const waiting: (() => void)[] = [];
  let running = 0;
  let draining = false;
  let closed = false;

  const takeThread = (): Thread<Job, Note, Result> => {
    for (let thread = idle.pop(); thread; thread = idle.pop()) if (!thread.dead) return thread;
    return startThread(entry, resourceLimits);
  };
  const prewarm = () => {
    if (idle.length === 0 && !closed) idle.push(startThread(entry, resourceLimits, { waits: true }));
  };
  const free = () => {
    running--;
    const next = waiting.shift();
    if (next) next();
    else prewarm();
  };
  const giveBack = (thread: Thread<Job, Note, Result>, fit: boolean) => {
    if (fit && !thread.dead && !thread.spent && !closed) {
      idle.push(thread);
      free();
    } else thread.kill().finally(free); // The slot is free only when the thread no longer uses a core.
  };

  const start = async (begin: BeginJob<Job>, options: JobOptions<Note>): Promise<Ending<Result>> => {
    running++;
    const thread = takeThread();
    const spare = setTimeout(prewarm, spareAfterMs);
    const ending = await runJob(thread, begin, options);
    clearTimeout(spare);
    giveBack(thread, ending.kind === 'done');
    return ending;
  };
  const wait = (begin: BeginJob<Job>, options: JobOptions<Note>): Promise<Ending<Result>> =>
    new Promise((resolve) => {
      const leave = () => {
        waiting.splice(waiting.indexOf(turn), 1);
        resolve({ kind: 'cancelled' });
      };
      const turn = () => {
        options.signal?.removeEventListener('abort', leave);
        resolve(start(begin, options));
      };
      waiting.push(turn);
      options.signal?.addEventListener('abort', leave, { once: true });
    });

  const refuseIfFull = (): void => {
    if (draining) throw new PoolRefusal('draining');
    if (running >= threads && waiting.length >= queueLimit) throw new PoolRefusal('full');
  };

  return {
    run(begin, options = {}) {
      if (options.signal?.aborted && !draining) return Promise.resolve({ kind: 'cancelled' });
      refuseIfFull();
      return running < threads ? start(begin, options) : wait(begin, options);
    },
    refuseIfFull,
    load: () => ({ running, waiting: waiting.length, limit: queueLimit }),
    prewarm,
    drain() {
      draining = true;
    },
    async close() {
      draining = true;
      closed = true;
      await Promise.all(idle.splice(0).map((thread) => thread.kill()));
    },
  };
};
