import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AccreditedPost } from '#engine/domain/accredited-post.ts';
import type { Settings } from '#server/env.ts';
import { createLocalSupabase } from '#supabase/local/local-supabase.ts';
import { DatabaseError, type PostsDatabase } from './posts.ts';

/** A Supabase that answers: a project, the embedded one of a running server, or the embedded one itself. */
type Door = {
  fetch: (path: string, init: RequestInit) => Promise<Response>;
  key: string;
  account: { email: string; password: string };
  close: () => Promise<void>;
};
type DoorSettings = Pick<
  Settings,
  'dataDir' | 'host' | 'port' | 'supabaseUrl' | 'supabasePublishableKey' | 'supabaseAccount'
>;

const closesNothing = async (): Promise<void> => {};
const FirstAdmin = z.object({ first_admin: z.object({ email: z.string(), password: z.string() }) });

const project = ({ supabaseUrl, supabasePublishableKey, supabaseAccount }: DoorSettings): Door => {
  if (!supabaseAccount)
    throw new DatabaseError(
      'Set SUPABASE_EMAIL and SUPABASE_PASSWORD to somebody who is a planner of the organisation.',
    );
  const fetchThere: Door['fetch'] = (path, init) =>
    fetch(`${supabaseUrl}${path}`, init).catch(() => {
      throw new DatabaseError(`${supabaseUrl} does not answer: check SUPABASE_URL.`);
    });
  return { fetch: fetchThere, key: supabasePublishableKey ?? '', account: supabaseAccount, close: closesNothing };
};

/** Whether a server of this machine has the embedded database open, as it says itself. */
const isServed = async (base: string): Promise<boolean> => {
  const answer = await fetch(`${base}/supabase/config.json`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
  const config = answer?.ok ? await answer.json().catch(() => null) : null;
  return config?.embedded === true;
};

const embedded = async ({ dataDir, host, port }: DoorSettings): Promise<Door> => {
  const local = createLocalSupabase({ folder: join(dataDir, 'supabase'), host: '127.0.0.1' });
  const { publishableKey: key, firstAdmin } = local;
  const account = FirstAdmin.parse(JSON.parse(readFileSync(firstAdmin.passwordFile, 'utf8'))).first_admin;
  const base = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  if (await isServed(base))
    return { fetch: (path, init) => fetch(`${base}/supabase${path}`, init), key, account, close: closesNothing };
  const inHere: Door['fetch'] = (path, init) => local.fetch(new Request(`http://127.0.0.1${path}`, init));
  return { fetch: inHere, key, account, close: local.close };
};

const headersOf = (key: string, token: string, more: Record<string, string> = {}) => ({
  apikey: key,
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
  ...more,
});

const reasonOf = async (response: Response): Promise<string> => {
  const body = await response.json().catch(() => null);
  const reason = body?.message ?? body?.msg ?? body?.error_description ?? `it answered ${response.status}`;
  return String(reason).replace(/\.$/, '');
};

const signIn = async ({ fetch: ask, key, account }: Door): Promise<string> => {
  const response = await ask('/auth/v1/token?grant_type=password', {
    method: 'POST',
    headers: headersOf(key, key),
    body: JSON.stringify(account),
  });
  if (!response.ok)
    throw new DatabaseError(`The database does not let ${account.email} in: ${await reasonOf(response)}.`);
  return (await response.json()).access_token;
};

const take = async (door: Door, slug: string, posts: readonly AccreditedPost[]): Promise<void> => {
  const token = await signIn(door);
  const found = await door.fetch(`/rest/v1/organisations?slug=eq.${encodeURIComponent(slug)}&select=id`, {
    headers: headersOf(door.key, token, { 'accept-profile': 'planner' }),
  });
  if (!found.ok) throw new DatabaseError(`The database was not read: ${await reasonOf(found)}.`);
  const [organisation] = (await found.json()) as { id: string }[];
  if (!organisation)
    throw new DatabaseError(`The database has no organisation '${slug}' that ${door.account.email} belongs to.`);
  const list = posts.map((post) => ({ ...post, posts: [post.posts].flat() }));
  const taken = await door.fetch('/rest/v1/rpc/import_accredited_posts', {
    method: 'POST',
    headers: headersOf(door.key, token, { 'content-profile': 'planner' }),
    body: JSON.stringify({ target: organisation.id, list }),
  });
  if (!taken.ok) throw new DatabaseError(`The database did not take the posts: ${await reasonOf(taken)}.`);
};

/** The database of these settings: the Supabase project they name, else the embedded one, through its server where that runs. */
export const postsDatabase =
  (settings: DoorSettings): PostsDatabase =>
  async (slug, posts) => {
    const door = settings.supabaseUrl ? project(settings) : await embedded(settings);
    try {
      await take(door, slug, posts);
    } finally {
      await door.close();
    }
  };
