import { createHash } from 'node:crypto';
import { hc } from 'hono/client';
import { describe, expect, it } from 'vitest';
import type { App } from './app.ts';
import { scriptedBody } from './testing/requests.ts';
import { posted, testApp } from './testing/test-app.ts';

const path = '/schedule/generate/json';

describe('API keys', () => {
  const settings = { apiKeyHashes: [createHash('sha256').update('right').digest('hex')] };

  it('lets in the holder of a key, in either header', async () => {
    const { app } = testApp({ settings });
    for (const header of [{ authorization: 'Bearer right' }, { 'x-api-key': 'right' }] as Record<string, string>[])
      expect((await app.request(path, posted(scriptedBody('plan'), header))).status).toBe(200);
  });

  it.each<Record<string, string>>([
    {},
    { authorization: 'Bearer wrong' },
    { authorization: 'Bearer ' },
    { 'x-api-key': '' },
  ])('refuses %j', async (header) => {
    const response = await testApp({ settings }).app.request(path, posted(scriptedBody('plan'), header));
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('leaves open what describes the server', async () => {
    const { app } = testApp({ settings });
    for (const open of ['/health', '/rulesets', '/openapi.json', '/docs'])
      expect((await app.request(open)).status).toBe(200);
  });
});

describe('origins', () => {
  const allowed = async (origin: string, allowedOrigins: string[]) => {
    const { app } = testApp({ settings: { allowedOrigins } });
    const response = await app.request('/health', { headers: { origin } });
    return response.headers.get('access-control-allow-origin');
  };

  it('allows those named and no other', async () => {
    expect(await allowed('https://a.example', ['https://a.example'])).toBe('https://a.example');
    expect(await allowed('https://b.example', ['https://a.example'])).toBeNull();
    expect(await allowed('https://a.example', [])).toBeNull();
  });
});

describe('the log', () => {
  it('has sizes, seconds and the request id, never names or bodies', async () => {
    const { app, logged } = testApp();
    const body = scriptedBody('plan', { workers: [{ id: 'w-77', level: 'PGY1', name: 'Alex Secret' }] });
    await app.request(`${path}?token=Secret`, posted(body, { 'x-request-id': 'abc-123' }));
    await app.request('/nothing');
    expect(logged.find(({ status }) => status === 404)).toMatchObject({ method: 'GET' });
    const line = logged.find(({ msg }) => msg === 'request');
    expect(line).toMatchObject({ request_id: 'abc-123', route: path, status: 200, lines: 1, rotations: 1, terms: 1 });
    expect(line).toHaveProperty('request_bytes');
    expect(logged.find(({ msg }) => msg === 'solved')).toMatchObject({ outcome: 'OPTIMAL', request_id: 'abc-123' });
    expect(JSON.stringify(logged)).not.toMatch(/Secret|w-77|Emergency/);
  });
});

describe('security headers', () => {
  it('let a page load from this server alone, and be framed where the policy says', async () => {
    const { headers } = await testApp().app.request('/health');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBeNull();
  });

  it('let Excel on the web frame the pane, and Office.js in, on that page alone', async () => {
    const policyOf = async (path: string) =>
      (await testApp().app.request(path)).headers.get('content-security-policy')!;
    expect(await policyOf('/taskpane.html')).toMatch(/frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com/);
    expect(await policyOf('/taskpane.html')).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    for (const path of ['/', '/health']) {
      expect(await policyOf(path)).toMatch(/frame-ancestors 'self'(;|$)/);
      expect(await policyOf(path)).toContain("script-src 'self';");
    }
  });

  it('let no page write styles inline', async () => {
    for (const path of ['/', '/taskpane.html'])
      expect((await testApp().app.request(path)).headers.get('content-security-policy')).not.toContain('unsafe');
  });
});

it('a typed client knows the endpoints, their bodies and their answers', async () => {
  const { app } = testApp();
  const client = hc<App>('http://planner.example', { fetch: app.request });
  const plan = await (await client.schedule.generate.json.$post({ json: scriptedBody('plan') })).json();
  expect(plan.job_lines[0].allocations[0].rotation_name).toBe('Emergency');
  expect((await (await client.health.$get()).json()).queue.limit).toBe(2);
});
