import { afterEach, describe, expect, it } from 'vitest';
import type { Progress } from '#engine/domain/response.ts';
import { scriptedRequest, scriptedWorker } from '#server/testing/requests.ts';
import { PoolRefusal } from '#server/threads/thread-pool.ts';
import { createSolvePool, type SolvePool } from './pool.ts';

let pool: SolvePool;
const faults: string[] = [];
const openPool = (workers = 1, queueLimit = 2) => {
  faults.length = 0;
  pool = createSolvePool({
    workers,
    queueLimit,
    maxSeconds: 60,
    entry: scriptedWorker,
    onFault: (reason) => faults.push(reason),
  });
  return pool;
};
afterEach(() => pool.shutDown(0));

const until = async (claim: () => boolean) => {
  while (!claim()) await new Promise((resolve) => setTimeout(resolve, 10));
};

describe('the solve pool', () => {
  it('answers with what the solver returns', async () => {
    const answer = await openPool().solve(scriptedRequest('plan'));
    expect(answer.status).toBe('OPTIMAL');
    expect(answer.summary.objective).toBe(9);
    expect(answer.summary.request_sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('returns the best plan so far when the deadline finds the thread blocked', async () => {
    const answer = await openPool().solve(scriptedRequest('plan,busy', { max_seconds: 0.1 }));
    expect(answer.status).toBe('FEASIBLE');
    expect(answer.job_lines).toHaveLength(1);
    expect(answer.summary).toMatchObject({ objective: 5, stopped_by: 'time', reproducible: false });
  });

  it('gives the plan the bound that was proven after it was posted', async () => {
    const answer = await openPool().solve(scriptedRequest('plan,progress,busy', { max_seconds: 0.1 }));
    expect(answer.summary).toMatchObject({ bound: 6, gap: 0.2 });
  });

  it('says STOPPED with no lines when the deadline comes before any plan', async () => {
    const answer = await openPool().solve(scriptedRequest('busy', { max_seconds: 0.1 }));
    expect(answer.status).toBe('STOPPED');
    expect(answer.job_lines).toEqual([]);
    expect(answer.summary).toMatchObject({ requested_lines: 1, built_lines: 0, stopped_by: 'time' });
  });

  it('caps max_seconds with its own limit', async () => {
    pool = createSolvePool({ workers: 1, queueLimit: 0, maxSeconds: 0.1, entry: scriptedWorker });
    const answer = await pool.solve(scriptedRequest('busy', { max_seconds: 420 }));
    expect(answer.summary.stopped_by).toBe('time');
  });

  it('frees the slot of a cancelled solve whose thread is blocked', async () => {
    openPool();
    const cancel = new AbortController();
    const cancelled = pool.solve(scriptedRequest('plan,busy'), {
      signal: cancel.signal,
      onProgress: () => {},
    });
    await until(() => pool.load().running === 1);
    setTimeout(() => cancel.abort(), 300);
    const answer = await cancelled;
    expect(answer.summary.stopped_by).toBe('cancelled');
    await until(() => pool.load().running === 0);
    expect((await pool.solve(scriptedRequest('plan'))).status).toBe('OPTIMAL');
  });

  it('takes a cancelled request out of the queue', async () => {
    openPool();
    const cancel = new AbortController();
    const blocking = pool.solve(scriptedRequest('busy'), { signal: cancel.signal });
    const cancelWaiting = new AbortController();
    const waiting = pool.solve(scriptedRequest('plan'), { signal: cancelWaiting.signal });
    expect(pool.load()).toMatchObject({ running: 1, waiting: 1 });
    cancelWaiting.abort();
    expect((await waiting).summary.stopped_by).toBe('cancelled');
    expect(pool.load()).toMatchObject({ running: 1, waiting: 0 });
    cancel.abort();
    await blocking;
  });

  it('refuses at once when the queue is full, and takes requests again later', async () => {
    openPool(1, 1);
    const cancel = new AbortController();
    const solves = [1, 2].map(() => pool.solve(scriptedRequest('busy'), { signal: cancel.signal }));
    expect(() => pool.solve(scriptedRequest('plan'))).toThrow(PoolRefusal);
    cancel.abort();
    await Promise.all(solves);
    expect((await pool.solve(scriptedRequest('plan'))).status).toBe('OPTIMAL');
  });

  it('lets a crash fail its own request alone', async () => {
    openPool(2, 4);
    const answers = await Promise.all(
      ['plan', 'die', 'plan', 'plan,die', 'throw', 'plan'].map((steps) => pool.solve(scriptedRequest(steps))),
    );
    expect(answers.map(({ status }) => status)).toEqual([
      'OPTIMAL',
      'STOPPED',
      'OPTIMAL',
      'FEASIBLE',
      'STOPPED',
      'OPTIMAL',
    ]);
    expect(answers.map(({ summary }) => summary.stopped_by)).toEqual(['gap', 'crash', 'gap', 'crash', 'crash', 'gap']);
    expect(faults).toHaveLength(3);
  });

  it('keeps telling progress while the thread is blocked', async () => {
    openPool();
    const heard: Progress[] = [];
    await pool.solve(scriptedRequest('progress,busy', { max_seconds: 1.2 }), {
      onProgress: (progress) => heard.push(progress),
    });
    const repeated = heard.filter(({ columns }) => columns === 7);
    expect(repeated.length).toBeGreaterThan(1);
    expect(repeated.at(-1)!.seconds).toBeGreaterThan(repeated[0].seconds);
  });

  it('ends running solves with their best plan once the grace is over, and refuses new ones meanwhile', async () => {
    openPool();
    let planned = false;
    const solve = pool.solve(scriptedRequest('plan,progress,busy'), {
      onProgress: ({ columns }) => {
        planned ||= columns === 7;
      },
    });
    await until(() => planned);
    const closed = pool.shutDown(50);
    expect(() => pool.solve(scriptedRequest('plan'))).toThrow(PoolRefusal);
    await closed;
    expect((await solve).summary).toMatchObject({ stopped_by: 'cancelled', objective: 5 });
  });
});
