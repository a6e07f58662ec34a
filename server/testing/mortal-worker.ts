/** A thread that answers its job with itself, and ends while nobody listens to it any more. */
import { serveJobs } from '#server/threads/serve-jobs.ts';

serveJobs<string, never, string>(async (job) => {
  setTimeout(() => process.exit(3), 20);
  return job;
});
