/** A thread that starts with the niceness it is sent, gives way as a solver does, and answers with what it then has. */
import { getPriority, setPriority } from 'node:os';
import { giveWay } from '#server/solve/give-way.ts';
import { serveJobs } from '#server/threads/serve-jobs.ts';

serveJobs<number, never, number>(
  async (niceness) => {
    setPriority(niceness);
    giveWay();
    return getPriority();
  },
  () => true,
);
