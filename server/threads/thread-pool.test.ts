import { afterEach, expect, it, vi } from 'vitest';
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

it('a thread that ends while it waits for a job is followed by another, and leaves none waiting', async () => {
  const entry = new URL('../testing/mortal-worker.ts', import.meta.url);
  pool = createThreadPool({ entry, threads: 1, queueLimit: 3, resourceLimits: {} });
  const run = (job: string) => pool.run(() => ({ job, limitMs: 10_000 }));
  for (const job of ['first', 'second']) {
    expect(await run(job)).toEqual({ kind: 'done', result: job });
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  // Some of these find it ending under them: each is answered, one way or the other.
  const endings = await Promise.all(['a', 'b', 'c', 'd'].map(run));
  expect(endings.every(({ kind }) => kind === 'done' || kind === 'crash')).toBe(true);
  await vi.waitFor(() => expect(pool.load()).toMatchObject({ running: 0, waiting: 0 }));
});

it('a thread goes on until it says that it is spent, and another takes its place', async () => {
  const entry = new URL('../testing/spent-worker.ts', import.meta.url);
  pool = createThreadPool({ entry, threads: 1, queueLimit: 3, resourceLimits: {} });
  const threads: string[] = [];
  for (let job = 0; job < 5; job++) {
    const ending = await pool.run(() => ({ job: '', limitMs: 10_000 }));
    if (ending.kind === 'done') threads.push(ending.result);
  }
  const [a, b, c] = [...new Set(threads)];
  expect(threads).toEqual([a, a, b, b, c]);
});
