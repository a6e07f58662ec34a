import { afterEach, expect, it } from 'vitest';
import { createThreadPool, type ThreadPool } from './thread-pool.ts';

let pool: ThreadPool<string, never, string>;
afterEach(() => pool.close());

it('a spare thread that is still warming up breaks off for the first job', async () => {
  const entry = new URL('../testing/patient-worker.ts', import.meta.url);
  pool = createThreadPool({ entry, threads: 1, queueLimit: 1, resourceLimits: {} });
  pool.prewarm();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const ending = await pool.run(() => ({ job: 'a job', limitMs: 10_000 }));
  expect(ending).toEqual({ kind: 'done', result: 'a job' });
});
