import { describe, expect, it } from 'vitest';
import type { Progress } from '#engine/domain/response.ts';
import { planOf } from '#server/testing/answers.ts';
import { scriptedBody, scriptedRequest } from '#server/testing/requests.ts';
import { posted, testApp } from '#server/testing/test-app.ts';

const path = '/schedule/generate/stream';
const load = () => ({ running: 0, waiting: 0, limit: 2 });
const eventsOf = async (response: Response) =>
  (await response.text())
    .split('\n\n')
    .filter(Boolean)
    .map((block) => {
      const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
      return { event, data: JSON.parse(data) };
    });

describe(`POST ${path}`, () => {
  it('sends progress, then one result', async () => {
    const progress: Progress = {
      phase: 'bound',
      seconds: 1,
      columns: 3,
      lines: 1,
      objective: 1,
      bound: 2,
      gap: 0.5,
    };
    const { app } = testApp({
      solver: {
        load,
        solve: async (request, call) => {
          await Promise.resolve();
          call?.onProgress?.(progress);
          return planOf({ request, requestSha256: '' }, 9);
        },
      },
    });
    const response = await app.request(path, posted(scriptedBody('plan')));
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = await eventsOf(response);
    expect(events.map(({ event }) => event)).toEqual(['progress', 'result']);
    expect(events[0].data).toEqual(progress);
    expect(events[1].data.status).toBe('OPTIMAL');
  });

  it('ends with one error event, a problem, when the solve fails on the way', async () => {
    const { app } = testApp({
      solver: {
        load,
        solve: async () => {
          throw new Error('secret');
        },
      },
    });
    const events = await eventsOf(await app.request(path, posted(scriptedBody('plan'))));
    expect(events.map(({ event }) => event)).toEqual(['error']);
    expect(events[0].data).toMatchObject({ status: 500 });
    expect(JSON.stringify(events)).not.toContain('secret');
  });

  it('sends only the newest progress to a reader that has fallen behind', async () => {
    const { app } = testApp({
      solver: {
        load,
        solve: async (request, call) => {
          await Promise.resolve();
          for (let columns = 1; columns <= 1_000; columns++)
            call?.onProgress?.({
              phase: 'bound',
              seconds: 0,
              columns,
              lines: null,
              objective: null,
              bound: null,
              gap: null,
            });
          return planOf({ request, requestSha256: '' }, 9);
        },
      },
    });
    const events = await eventsOf(await app.request(path, posted(scriptedBody('plan'))));
    const columns = events.filter(({ event }) => event === 'progress').map(({ data }) => data.columns);
    expect(columns.at(-1)).toBe(1_000);
    expect(columns.length).toBeLessThan(10);
  });

  it('cancels the solve when the reader goes away', async () => {
    let signal: AbortSignal | undefined;
    const request = scriptedRequest('plan');
    const { app } = testApp({
      solver: {
        load,
        solve: (_request, call) => {
          signal = call?.signal;
          return new Promise((resolve) => {
            signal?.addEventListener('abort', () => resolve(planOf({ request, requestSha256: '' }, 1)));
          });
        },
      },
    });
    const response = await app.request(path, posted(scriptedBody('plan')));
    expect(signal?.aborted).toBe(false);
    await response.body!.cancel();
    expect(signal?.aborted).toBe(true);
  });
});
