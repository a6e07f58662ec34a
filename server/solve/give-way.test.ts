import { getPriority } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createThreadPool, type ThreadPool } from '#server/threads/thread-pool.ts';

let pool: ThreadPool<number, never, number>;
beforeEach(() => {
  const entry = new URL('../testing/polite-worker.ts', import.meta.url);
  // Who has given way cannot take it back: the thread asks to be replaced after every job.
  pool = createThreadPool({ entry, threads: 1, queueLimit: 1, resourceLimits: {} });
});
afterEach(() => pool.close());

const after = (niceness: number) => pool.run(() => ({ job: niceness, limitMs: 10_000 }));

describe.runIf(process.platform === 'linux')('a thread that gives way', () => {
  it('is alone in it: the server goes on as it was', async () => {
    const own = getPriority();
    expect(await after(own)).toEqual({ kind: 'done', result: Math.max(own, 10) });
    expect(getPriority()).toBe(own);
  });

  it('of a server that gives way to everything takes nothing back', async () => {
    const niceness = Math.max(getPriority(), 15);
    expect(await after(niceness)).toEqual({ kind: 'done', result: niceness });
  });
});
