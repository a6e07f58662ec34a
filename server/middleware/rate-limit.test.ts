import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { AppEnv } from '#server/context.ts';
import { onError } from '#server/errors.ts';
import { rateLimit } from './rate-limit.ts';

const limited = (perMinute: number) => {
  const clock = { now: 0 };
  const app = new Hono<AppEnv>();
  app.onError(onError);
  app.use(async (c, next) => {
    c.set('caller', c.req.header('x-caller') ?? 'one');
    await next();
  });
  app.use(rateLimit(perMinute, () => clock.now));
  app.get('/', (c) => c.text('yes'));
  const ask = (caller = 'one') => app.request('/', { headers: { 'x-caller': caller } });
  return { clock, ask };
};

describe('the rate limit', () => {
  it('refills evenly and says how long to wait', async () => {
    const { clock, ask } = limited(6);
    for (let i = 0; i < 6; i++) expect((await ask()).status).toBe(200);
    const refused = await ask();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10']);
    clock.now += 10_000;
    expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(429);
  });

  it('counts each caller alone', async () => {
    const { ask } = limited(1);
    expect([(await ask('a')).status, (await ask('a')).status, (await ask('b')).status]).toEqual([200, 429, 200]);
  });

  it('is off at 0', async () => {
    const { ask } = limited(0);
    for (let i = 0; i < 20; i++) expect((await ask()).status).toBe(200);
  });
});
