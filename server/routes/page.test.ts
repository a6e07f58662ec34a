import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { testApp } from '#server/testing/test-app.ts';

describe('GET /', () => {
  it('is the page, asked about again each time', async () => {
    const { app } = testApp();
    const response = await app.request('/');
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    const etag = response.headers.get('etag')!;
    expect((await app.request('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('names its parts by their content, so that browsers keep them', async () => {
    const { app } = testApp();
    const html = await (await app.request('/')).text();
    const [script] = /\/assets\/[\w.-]+\.js/.exec(html)!;
    expect((await app.request(script)).headers.get('cache-control')).toContain('immutable');
  });

  it('sends its parts zipped to browsers that take them so', async () => {
    const { app } = testApp();
    const html = await (await app.request('/')).text();
    const [script] = /\/assets\/[\w.-]+\.js/.exec(html)!;
    const plain = await app.request(script);
    const zipped = await app.request(script, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(plain.headers.get('content-encoding')).toBe(null);
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(zipped.headers.get('content-type')).toBe(plain.headers.get('content-type'));
    const bytes = Buffer.from(await zipped.arrayBuffer());
    const text = await plain.text();
    expect(gunzipSync(bytes).toString()).toBe(text);
    expect(bytes.length).toBeLessThan(text.length / 2);
    expect(zipped.headers.get('etag')).not.toBe(plain.headers.get('etag'));
  });

  it.each(['/../env.ts', '/%2e%2e/env.ts', '/..%2fenv.ts', '/page/../../package.json'])(
    'serves nothing outside its folder: %s',
    async (path) => {
      expect((await testApp().app.request(path)).status).toBe(404);
    },
  );
});
