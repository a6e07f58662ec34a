import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSolvePool, type SolvePool } from './solve/pool.ts';
import { listening } from './testing/listening.ts';
import { scriptedBody, scriptedWorker } from './testing/requests.ts';
import { posted, testApp } from './testing/test-app.ts';

let solver: SolvePool;
let server: Awaited<ReturnType<typeof listening>>;
beforeEach(async () => {
  solver = createSolvePool({ workers: 1, queueLimit: 1, maxSeconds: 60, entry: scriptedWorker });
  server = await listening(testApp({ solver }).app);
});
afterEach(async () => {
  await server.close();
  await solver.shutDown(0);
});

const post = (path: string, steps: string, signal?: AbortSignal) =>
  fetch(`${server.url}/schedule/generate/${path}`, { ...posted(scriptedBody(steps)), signal });
const until = async (claim: () => boolean | Promise<boolean>) => {
  while (!(await claim())) await new Promise((resolve) => setTimeout(resolve, 10));
};
const queue = async () => (await (await fetch(`${server.url}/health`)).json()).queue;

describe('over a real connection', () => {
  it.each(['json', 'stream', 'excel'])(
    'closing it cancels /schedule/generate/%s and frees the worker',
    async (path) => {
      const cancel = new AbortController();
      const gone = post(path, 'busy', cancel.signal)
        .then((response) => response.text())
        .catch((error: Error) => error.name);
      await until(async () => (await queue()).running === 1);
      cancel.abort();
      expect(await gone).toBe('AbortError');
      await until(async () => (await queue()).running === 0);
      expect((await post('json', 'plan')).status).toBe(200);
    },
  );

  it('a stream goes on telling while the worker is blocked, and health answers', async () => {
    const cancel = new AbortController();
    const response = await post('stream', 'progress,busy', cancel.signal);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    while (heard.split('"columns":7').length < 4) heard += (await reader.read()).value;
    expect(heard).not.toContain('event: result');
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    cancel.abort();
  });

  it('a full queue is 503 with Retry-After, and the others still get their answer', async () => {
    const cancel = new AbortController();
    const running = post('json', 'busy', cancel.signal).catch(() => null);
    await until(() => solver.load().running === 1);
    const waiting = post('json', 'plan');
    await until(() => solver.load().waiting === 1);
    const refused = await post('json', 'plan');
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    // Nothing of it is read for that: not even that it is no request.
    expect((await fetch(`${server.url}/schedule/generate/json`, posted('{'))).status).toBe(503);
    cancel.abort();
    await running;
    expect((await (await waiting).json()).status).toBe('OPTIMAL');
    expect((await fetch(`${server.url}/schedule/generate/json`, posted('{'))).status).toBe(400);
  });

  it('a worker that dies fails its own request alone', async () => {
    const [dying, living] = await Promise.all([post('json', 'plan,die'), post('json', 'plan')]);
    expect((await dying.json()).summary.stopped_by).toBe('crash');
    expect((await living.json()).status).toBe('OPTIMAL');
  });

  it('a body that is announced too large is refused before it is sent', async () => {
    const response = await fetch(`${server.url}/schedule/generate/json`, posted(`"${'x'.repeat(3_000_000)}"`));
    expect(response.status).toBe(413);
  });
});
