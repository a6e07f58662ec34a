/** The server with its embedded database, by the real client, on disk. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { afterAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { readSettings } from './env.ts';
import { postsDatabase } from './posts/database.ts';
import { loadPresale } from './presale/load.ts';
import { start } from './start.ts';
import { scriptedBody, scriptedWorker } from './testing/requests.ts';
import { posted } from './testing/test-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'planner-embedded-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const startWith = (environment: Record<string, string> = {}) =>
  start(
    readSettings({ PORT: '0', PLANNER_WORKERS: '1', LOG_LEVEL: 'silent', PLANNER_DATA_DIR: folder, ...environment }),
    '1.2.3',
    { solverEntry: scriptedWorker },
  );
type Config = { url: string | null; publishable_key: string; first_admin: { email: string; password_file: string } };
const configOf = async (url: string) => (await (await fetch(`${url}/supabase/config.json`)).json()) as Config;

const signIn = async (url: string) => {
  const config = await configOf(url);
  const client = createClient(new URL(config.url!, url).href, config.publishable_key, {
    db: { schema: 'planner' },
    realtime: { transport: WebSocket as never },
    auth: { persistSession: false, autoRefreshToken: false },
  });
  const { email, password_file } = config.first_admin;
  const { password } = JSON.parse(readFileSync(password_file, 'utf8')).first_admin;
  return { client, answer: client.auth.signInWithPassword({ email, password }) };
};

describe('the embedded database of a server', () => {
  it('starts with the first who asks it, holds up nobody else, and keeps what it was told', {
    timeout: 90_000,
  }, async () => {
    const server = await startWith();
    const { client, answer } = await signIn(server.url);
    let opened = false;
    const first = answer.then((result) => {
      opened = true;
      return result;
    });
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    expect(opened).toBe(false);
    expect((await first).error).toBeNull();
    const { data, error } = await client.from('organisations').select('id, name, rotations(id)');
    expect(error).toBeNull();
    expect(data).toMatchObject([{ name: 'Demo Health' }]);
    const [{ id: org_id }] = data as unknown as { id: string }[];
    expect((await client.from('workers').insert({ org_id, id: 'KEPT', level: 'PGY2' })).error).toBeNull();
    expect((await client.from('workers').delete().eq('id', 'D-012')).error).toBeNull();
    await server.stop();

    // A server with keys, too, knows who signed in to it.
    const again = await startWith({ PLANNER_API_KEYS: 'a'.repeat(64) });
    const later = await signIn(again.url);
    const session = await later.answer;
    expect(session.error).toBeNull();
    const ask = (headers: Record<string, string> = {}) =>
      fetch(`${again.url}/schedule/generate/json`, posted(scriptedBody('plan'), headers));
    expect((await ask()).status).toBe(401);
    expect((await ask({ authorization: `Bearer ${session.data.session!.access_token}` })).status).toBe(200);
    const workers = await later.client.from('workers').select('id').in('id', ['KEPT', 'D-012']);
    expect(workers.data).toEqual([{ id: 'KEPT' }]);

    const { port } = new URL(again.url);
    const settings = { ...readSettings({ PLANNER_DATA_DIR: folder }), port: Number(port) };
    const { posts } = await loadPresale();
    const given = posts.filter(({ organization }) => organization === 'Bairnsdale Regional Health Service');
    await postsDatabase(settings)('demo-health', given);
    const taken = await later.client
      .from('accredited_posts')
      .select('term_name, posts')
      .eq('organization', given[0].organization)
      .order('term_name');
    expect(taken.data).toHaveLength(given.length);
    expect(taken.data?.[0]).toEqual({ term_name: 'Emergency', posts: [2] });
    await expect(postsDatabase(settings)('nobody', given)).rejects.toThrow(/no organisation 'nobody'/);
    await again.stop();

    expect(statSync(join(folder, 'supabase')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'supabase', 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it.each<Record<string, string>>([
    { HOST: '0.0.0.0', PLANNER_OPEN: '1' },
    { PLANNER_PUBLIC_URL: 'https://planner.example' },
  ])('is not there where others can reach the server: %j', async (environment) => {
    const server = await startWith(environment);
    const url = server.url.replace('0.0.0.0', '127.0.0.1');
    if (url.startsWith('http:')) {
      expect((await configOf(url)).url).toBeNull();
      expect((await fetch(`${url}/supabase/auth/v1/settings`)).status).toBe(404);
    }
    await server.stop();
  });
});
