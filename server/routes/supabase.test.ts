import { describe, expect, it } from 'vitest';
import { testApp } from '#server/testing/test-app.ts';

const project = { supabaseUrl: 'https://project.supabase.example', supabasePublishableKey: 'sb_publishable_x' };
const asked: { url: string; method: string; body: string; apikey: string | null }[] = [];
const local = {
  publishableKey: 'sb_publishable_local',
  firstAdmin: { email: 'admin@demo.example', passwordFile: '.data/supabase/secrets.json' },
  fetch: async (request: Request) => {
    const { url, method, headers } = request;
    asked.push({ url, method, body: await request.text(), apikey: headers.get('apikey') });
    return Response.json({ code: 'PT409' }, { status: 409, headers: { 'content-range': '*/3' } });
  },
};

describe('/supabase/config.json', () => {
  const config = async (parts: Parameters<typeof testApp>[0]) =>
    (await testApp(parts).app.request('/supabase/config.json')).json();

  it('names the project that is set', async () => {
    expect(await config({ settings: project })).toEqual({
      url: 'https://project.supabase.example',
      publishable_key: 'sb_publishable_x',
      embedded: false,
      sign_in_required: false,
      first_admin: null,
    });
  });

  it('says when callers are asked who they are', async () => {
    expect(await config({ settings: { ...project, requiresSignIn: true } })).toMatchObject({ sign_in_required: true });
    expect(await config({ local, settings: { apiKeyHashes: ['0'.repeat(64)] } })).toMatchObject({
      sign_in_required: true,
    });
  });

  it('names the embedded database where there is one, and where its first password is, not the password', async () => {
    expect(await config({ local })).toEqual({
      url: '/supabase',
      publishable_key: 'sb_publishable_local',
      embedded: true,
      sign_in_required: false,
      first_admin: { email: 'admin@demo.example', password_file: '.data/supabase/secrets.json' },
    });
  });

  it('names the embedded database to nobody who reaches this machine by another name', async () => {
    const response = await testApp({ local }).app.request('http://planner.example:3000/supabase/config.json');
    expect(await response.json()).toMatchObject({ url: null, publishable_key: null, first_admin: null });
  });

  it('names nothing where there is neither', async () => {
    expect(await config({})).toMatchObject({ url: null, publishable_key: null, embedded: false });
  });
});

describe('/supabase/*', () => {
  it('hands requests to the embedded database as they are, and its answers back', async () => {
    const response = await testApp({ local }).app.request('http://127.0.0.1:3000/supabase/rest/v1/rpc/push?x=%2F', {
      method: 'POST',
      headers: { apikey: 'k', 'content-type': 'application/json' },
      body: '{"a":1}',
    });
    expect(asked.at(-1)).toEqual({
      url: 'http://127.0.0.1:3000/rest/v1/rpc/push?x=%2F',
      method: 'POST',
      body: '{"a":1}',
      apikey: 'k',
    });
    expect([response.status, response.headers.get('content-range')]).toEqual([409, '*/3']);
    expect(await response.json()).toEqual({ code: 'PT409' });
  });

  it('is not there without one', async () => {
    const response = await testApp().app.request('/supabase/auth/v1/token', { method: 'POST' });
    expect(response.status).toBe(404);
    expect(((await response.json()) as { detail: string }).detail).toContain('SUPABASE_URL');
  });

  it('takes no body beyond the limit', async () => {
    const headers = { 'content-length': '30000000' };
    const request = { method: 'POST', headers, body: '{}' };
    expect((await testApp({ local }).app.request('/supabase/rest/v1/workers', request)).status).toBe(413);
  });
});

describe('the policy of the pane', () => {
  const policy = async (path: string, settings = {}) =>
    (await testApp({ settings }).app.request(path)).headers.get('content-security-policy') ?? '';

  it.each(['/', '/preview', '/taskpane.html', '/sign-in.html', '/sign-in-dialog.html'])(
    'lets %s reach the project that is set, and hear from it',
    async (path) => {
      expect(await policy(path, project)).toContain(
        "connect-src 'self' https://project.supabase.example wss://project.supabase.example",
      );
      expect(await policy(path)).not.toContain('supabase');
    },
  );

  it('lets other pages reach nobody else', async () => {
    expect(await policy('/docs', project)).not.toContain('supabase');
  });
});
