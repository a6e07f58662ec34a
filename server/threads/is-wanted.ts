import { workerData } from 'node:worker_threads';

/** Whether a job waits for this thread (see `Thread.hurry`): it then goes to work with what it has. */
export const isWanted = (): boolean => Atomics.load(workerData.wanted as Int32Array, 0) !== 0;
