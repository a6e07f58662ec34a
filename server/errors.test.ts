import { describe, expect, it } from 'vitest';
import { jsonLimit } from './middleware/body.ts';
import { scriptedBody } from './testing/requests.ts';
import { posted, testApp } from './testing/test-app.ts';
import { PoolRefusal } from './threads/thread-pool.ts';

const path = '/schedule/generate/json';
const problemOf = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = await response.json();
  expect(problem).toMatchObject({ type: 'about:blank', status: response.status });
  expect(problem.request_id).toBe(response.headers.get('x-request-id'));
  return problem;
};

describe('every error is a problem', () => {
  it.each(['{', '', 'nul', '{"a":1}}'])('400 for a body that is not JSON: %j', async (body) => {
    const response = await testApp().app.request(path, posted(body));
    expect(response.status).toBe(400);
    await problemOf(response);
  });

  it('400 for bytes that are not UTF-8', async () => {
    const body = new Uint8Array([0x22, 0xff, 0x22]);
    const response = await testApp().app.request(path, { ...posted(''), body });
    expect(response.status).toBe(400);
  });

  it('404 for a path that is not there', async () => {
    const response = await testApp().app.request('/nothing/here');
    expect(response.status).toBe(404);
    expect((await problemOf(response)).detail).toContain('/nothing/here');
  });

  it('413 for a body over the limit, declared or not', async () => {
    const { app } = testApp();
    const body = `"${'x'.repeat(jsonLimit)}"`;
    const declared = await app.request(path, posted(body, { 'content-length': String(body.length) }));
    const streamed = await app.request(path, posted(body));
    expect([declared.status, streamed.status]).toEqual([413, 413]);
    await problemOf(streamed);
  });

  it('415 for a compressed body', async () => {
    const response = await testApp().app.request(path, posted('{}', { 'content-encoding': 'gzip' }));
    expect(response.status).toBe(415);
    expect((await problemOf(response)).detail).toContain('without compressing');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', ''])('415 for the content type %j', async (type) => {
    const response = await testApp().app.request(path, posted(scriptedBody('plan'), { 'content-type': type }));
    expect(response.status).toBe(415);
    await problemOf(response);
  });

  it('422 with every fault and its pointer', async () => {
    const body = { ...scriptedBody('plan'), term_structure: [60], seed: 'x', rotations: [{ id: 'a' }] };
    const response = await testApp().app.request(path, posted(body));
    expect(response.status).toBe(422);
    const pointers = (await problemOf(response)).errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(
      expect.arrayContaining([
        '/term_structure/0',
        '/seed',
        '/rotations/0/name',
        '/rotations/0/capacity',
        '/rotations/0/parent_specialty',
      ]),
    );
  });

  it('429 with Retry-After over the rate limit, for work alone', async () => {
    const { app } = testApp({ settings: { ratePerMinute: 2 } });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await app.request(path, posted(scriptedBody('plan')))).status);
    expect(statuses).toEqual([200, 200, 429]);
    const refused = await app.request(path, posted(scriptedBody('plan')));
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await app.request('/health')).status).toBe(200);
  });

  it.each(['full', 'draining'] as const)('503 with Retry-After when the pool is %s', async (why) => {
    const solve = () => {
      throw new PoolRefusal(why);
    };
    const { app } = testApp({ solver: { solve, load: () => ({ running: 1, waiting: 2, limit: 2 }) } });
    for (const endpoint of [path, '/schedule/generate/stream', '/schedule/generate/excel']) {
      const response = await app.request(endpoint, posted(scriptedBody('plan')));
      expect(response.status).toBe(503);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      await problemOf(response);
    }
  });

  it('500 with a fixed sentence, never the message of the exception', async () => {
    const solve = async () => {
      throw new Error('the secret of Dr Who');
    };
    const { app, logged } = testApp({ solver: { solve, load: () => ({ running: 0, waiting: 0, limit: 2 }) } });
    const response = await app.request(path, posted(scriptedBody('plan')));
    expect(response.status).toBe(500);
    expect(JSON.stringify(await problemOf(response))).not.toContain('secret');
    expect(JSON.stringify(logged)).toContain('secret');
  });
});
