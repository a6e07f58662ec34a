import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { json, xlsx } from '#server/openapi/operation.ts';
import { testApp } from '#server/testing/test-app.ts';
import { PoolRefusal } from '#server/threads/thread-pool.ts';

const ways: [path: string, type: string][] = [
  ['/schedule/generate/json', json],
  ['/schedule/generate/stream', json],
  ['/schedule/generate/excel', json],
  ['/schedule/presale/generate-lines', json],
  ['/api/v1/presale/generate-lines', json],
  ['/workbook/generate', xlsx],
];

describe.each(ways)('POST %s of a server that is full', (path, type) => {
  const full = (settings: Parameters<typeof testApp>[0] = {}) =>
    testApp({
      solver: {
        refuseIfFull: () => {
          throw new PoolRefusal('full');
        },
      },
      // Neither they nor the desk are to be asked.
      presale: () => Promise.reject(new Error('the demos were read')),
      ...settings,
    }).app;
  const send = (app: ReturnType<typeof full>, headers: Record<string, string> = {}) =>
    app.request(path, { method: 'POST', headers: { 'content-type': type, ...headers }, body: '{' });

  it('is refused before anything is made of what was sent', async () => {
    const response = await send(full());
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  });

  it('is refused to strangers and to the impatient first', async () => {
    const apiKeyHashes = [createHash('sha256').update('key').digest('hex')];
    const app = full({ settings: { apiKeyHashes, ratePerMinute: 1 } });
    expect((await send(app)).status).toBe(401);
    const key = { 'x-api-key': 'key' };
    expect([(await send(app, key)).status, (await send(app, key)).status]).toEqual([503, 429]);
  });
});
