import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { interruptedResponse } from '#server/solve/interrupted.ts';
import { planOf } from '#server/testing/answers.ts';
import { scriptedBody } from '#server/testing/requests.ts';
import { posted, testApp } from '#server/testing/test-app.ts';

const path = '/schedule/cancel';
const stream = '/schedule/generate/stream';
const hash = (key: string) => createHash('sha256').update(key).digest('hex');

/** An app whose solves run until they are cancelled, and then have a plan. */
const patientApp = (apiKeyHashes: string[] = []) =>
  testApp({
    settings: { apiKeyHashes },
    solver: {
      load: () => ({ running: 1, waiting: 0, limit: 2 }),
      solve: (request, call) =>
        new Promise((resolve) => {
          const job = { request, requestSha256: '' };
          const best = planOf(job, 9);
          const stopped = () =>
            resolve(interruptedResponse({ job, best, last: null, stoppedBy: 'cancelled', seconds: 1 }));
          call?.signal?.addEventListener('abort', stopped);
        }),
    },
  }).app;

it('ends the stream of that request id, which then sends its best plan', async () => {
  const app = patientApp();
  const response = await app.request(stream, posted(scriptedBody('plan'), { 'x-request-id': 'mine' }));
  const cancelled = await app.request(path, posted({ request_id: 'mine' }));
  expect(await cancelled.json()).toEqual({ cancelled: true });
  const text = await response.text();
  expect(text).toContain('event: result');
  expect(text).toContain('"stopped_by":"cancelled"');
  expect(text).toContain('JL-001');
});

it('knows nothing of a stream that is over, or never was', async () => {
  const app = patientApp();
  const response = await app.request(stream, posted(scriptedBody('plan'), { 'x-request-id': 'mine' }));
  await app.request(path, posted({ request_id: 'mine' }));
  await response.text();
  for (const request_id of ['mine', 'other'])
    expect(await (await app.request(path, posted({ request_id }))).json()).toEqual({ cancelled: false });
});

it('leaves the solves of other callers alone', async () => {
  const app = patientApp([hash('a'), hash('b')]);
  const headers = { 'x-request-id': 'mine', 'x-api-key': 'a' };
  const response = await app.request(stream, posted(scriptedBody('plan'), headers));
  const byOther = await app.request(path, posted({ request_id: 'mine' }, { 'x-api-key': 'b' }));
  expect(await byOther.json()).toEqual({ cancelled: false });
  const byOwner = await app.request(path, posted({ request_id: 'mine' }, { 'x-api-key': 'a' }));
  expect(await byOwner.json()).toEqual({ cancelled: true });
  await response.text();
});

it('refuses a body without a request id', async () => {
  expect((await patientApp().request(path, posted({}))).status).toBe(422);
});
