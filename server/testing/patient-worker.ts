/** A thread that warms up for ever, until a job waits for it; then it answers every job with itself. */
import { setTimeout } from 'node:timers/promises';
import { isWanted } from '#server/threads/is-wanted.ts';
import { serveJobs } from '#server/threads/serve-jobs.ts';

while (!isWanted()) await setTimeout(5);
serveJobs<string, never, string>(async (job) => job);
