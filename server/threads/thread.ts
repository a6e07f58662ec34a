import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { FromThread } from './messages.ts';

const boot = new URL('./boot.mjs', import.meta.url);

/** What is heard of a thread: its messages, and its death, once. */
export type ThreadListener<Note, Result> = {
  message: (message: FromThread<Note, Result>) => void;
  death: (reason: string) => void;
};

/** One worker thread that can be handed jobs, listened to by one listener at a time, and killed. */
export type Thread<Job, Note, Result> = {
  readonly ready: boolean;
  readonly dead: boolean;
  /** Whether it asked to be replaced. */
  readonly spent: boolean;
  /** Tells a thread that is still warming up that a job waits for it. */
  hurry(): void;
  post(job: Job): void;
  listen(listener: ThreadListener<Note, Result> | null): void;
  /** Resolves when the thread has ended and its memory is given back. */
  kill(): Promise<void>;
};

/**
 * Starts a thread on an `entry` that calls `serveJobs`, TypeScript or bundled. It does not keep the process alive while nobody listens.
 * `waits`: no job is there for it yet, so it may take its time to warm up, until it is told to hurry (`workerData.wanted`).
 */
export const startThread = <Job, Note, Result>(
  entry: URL,
  resourceLimits: ResourceLimits,
  { waits = false } = {},
): Thread<Job, Note, Result> => {
  const wanted = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(boot, {
    workerData: { entry: entry.href, waits, wanted },
    execArgv: [],
    resourceLimits,
    stdout: true,
  });
  // Stdout belongs to the parent, which prints its address there; what a solver prints is diagnostics.
  worker.stdout.on('data', (chunk) => process.stderr.write(chunk));
  let listener: ThreadListener<Note, Result> | null = null;
  let ready = false;
  let dead = false;
  let spent = false;
  const die = (reason: string) => {
    if (dead) return;
    dead = true;
    listener?.death(reason);
  };
  worker.on('message', (message: FromThread<Note, Result>) => {
    if (message.kind === 'ready') ready = true;
    if (message.kind === 'done') spent = message.spent;
    listener?.message(message);
  });
  worker.on('error', (error) => die(String(error)));
  worker.on('messageerror', (error) => die(String(error)));
  worker.on('exit', (code) => die(`exit ${code}`));
  worker.unref();
  return {
    get ready() {
      return ready;
    },
    get dead() {
      return dead;
    },
    get spent() {
      return spent;
    },
    hurry: () => void Atomics.store(wanted, 0, 1),
    post(job) {
      worker.postMessage(job);
    },
    listen(next) {
      listener = next;
      if (next) worker.ref();
      else worker.unref();
    },
    async kill() {
      dead = true;
      listener = null;
      await worker.terminate();
    },
  };
};
