/** The gateway over each engine the tests know, with two organisations and somebody in every role. */
import { createClient } from '@supabase/supabase-js';
import pg from 'pg';
import WebSocket from 'ws';
import { seedSql } from '../../migrations.ts';
import { openPostgres } from '../../tests/engines.ts';
import { authSql } from '../auth/auth-sql.ts';
import type { Engine, Query } from '../engine.ts';
import { createGateway, type GatewayOptions } from '../gateway.ts';
import { addMember, type Member } from '../member.ts';
import { openPglite } from '../pglite-engine.ts';
import { makeSecrets } from '../secrets.ts';
import { postgresEngine } from './postgres-engine.ts';

export const demoOrg = '00000000-0000-4000-8000-000000000001';
export const demoRun = '00000000-0000-4000-8000-000000000003';

/** A second organisation, and functions of every kind that PostgREST can call. */
const other = `
  insert into planner.organisations (id, name, slug) values ('00000000-0000-4000-8000-00000000000a', 'Other Health', 'other-health');
  insert into planner.workers (org_id, id, level) values ('00000000-0000-4000-8000-00000000000a', 'D-001', 'PGY1');
  create function planner.sample_rotations(at_least integer default 0) returns setof planner.rotations language sql stable
    as 'select * from planner.rotations as rotation where rotation.required >= at_least';
  create function planner.sample_sums(numbers integer[]) returns table (number integer, doubled integer) language sql immutable
    as 'select n, 2 * n from unnest(numbers) as n';
  create function planner.sample_names() returns setof text language sql immutable as 'values (''a''), (''b'')';
  create function planner.sample_worker() returns planner.workers language sql stable
    as 'select * from planner.workers order by id limit 1';
  create function planner.sample_nothing() returns void language sql as '';
  create function planner.sample_insert(id text) returns integer language sql
    as 'insert into planner.workers (org_id, id, level) values (''${demoOrg}'', id, ''x'') returning 1';
  create function planner.sample_words(words text, data jsonb default null, flag boolean default false) returns jsonb language sql immutable
    as 'select jsonb_build_object(''words'', words, ''data'', data, ''flag'', flag)';`;

export const password = 'correct horse battery';
const members: Member[] = [
  { email: 'viewer@demo.example', password, organisation: 'demo-health', role: 'viewer' },
  { email: 'planner@demo.example', password, organisation: 'demo-health', role: 'planner' },
  { email: 'admin@demo.example', password, organisation: 'demo-health', role: 'admin' },
  { email: 'admin@other.example', password, organisation: 'other-health', role: 'admin' },
];

const fill = async (owner: { script: (sql: string) => Promise<void>; query: Query }) => {
  await owner.script(`begin; ${seedSql()} ${other} commit;`);
  for (const member of members) await addMember(owner.query, member);
};

const openPostgresEngine = async (): Promise<Engine> => {
  const database = await openPostgres();
  const superuser = new pg.Client({ host: database.host, user: 'postgres', database: database.name });
  await superuser.connect();
  await superuser.query(authSql());
  const query: Query = async (sql, values = []) => (await superuser.query(sql, [...values])).rows as never;
  await fill({ script: async (sql) => void (await superuser.query(sql)), query });
  await superuser.end();
  return postgresEngine(database.host, database.name, database.close);
};

export const engines: { name: string; open: () => Promise<Engine> }[] = [
  { name: 'PGlite', open: () => openPglite(undefined, fill) },
  { name: 'PostgreSQL', open: openPostgresEngine },
];

const origin = 'http://127.0.0.1:3000';

/** A gateway without a port, and clients of it: the real ones, whose `fetch` ends here. */
export const gatewayOver = async (engine: Engine, options: Partial<GatewayOptions> = {}) => {
  const secrets = makeSecrets();
  const faults: unknown[] = [];
  const app = await createGateway({ engine, secrets, onFault: (error) => faults.push(error), ...options });
  const reach: typeof fetch = async (input, init) => app.fetch(new Request(input, init));
  const client = (key = secrets.publishable_key) =>
    // biome-ignore lint/suspicious/noExplicitAny: without generated types, as answers are compared whole
    createClient<any, 'planner'>(origin, key, {
      db: { schema: 'planner' },
      global: { fetch: reach },
      realtime: { transport: WebSocket as never },
      auth: { persistSession: false, autoRefreshToken: false },
    });
  const signedIn = async (email: string) => {
    const supabase = client();
    const { error } = await supabase.auth.signInWithPassword({ email, password });
    if (error) throw error;
    return supabase;
  };
  /** A request by hand, with the key. */
  const request = (path: string, init: RequestInit = {}) =>
    reach(`${origin}${path}`, { ...init, headers: { apikey: secrets.publishable_key, ...init.headers } });
  return { secrets, faults, client, signedIn, request, reach, origin };
};
export type Gateway = Awaited<ReturnType<typeof gatewayOver>>;
export type Client = ReturnType<Gateway['client']>;

/** What a case is run on; there once the suite's `beforeAll` has run. */
export type Under = () => { engine: Engine; gateway: Gateway };
