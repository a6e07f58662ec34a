/** A thread that answers every job with its own number, and is spent after two. */
import { threadId } from 'node:worker_threads';
import { serveJobs } from '#server/threads/serve-jobs.ts';

serveJobs<string, never, string>(
  async () => String(threadId),
  (jobs) => jobs >= 2,
);
