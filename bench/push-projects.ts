import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createClient } from '@supabase/supabase-js';
import pg from 'pg';
import WebSocket from 'ws';
import type { Database } from '#supabase/database.ts';
import { authSql } from '#supabase/local/auth/auth-sql.ts';
import type { Engine, Query } from '#supabase/local/engine.ts';
import { createGateway } from '#supabase/local/gateway.ts';
import { addMember } from '#supabase/local/member.ts';
import { demoOrganisation } from '#supabase/local/open.ts';
import { openPglite } from '#supabase/local/pglite-engine.ts';
import { makeSecrets } from '#supabase/local/secrets.ts';
import { postgresEngine } from '#supabase/local/testing/postgres-engine.ts';
import { seedSql } from '#supabase/migrations.ts';
import { startCluster } from '#supabase/tests/postgres-cluster.ts';
import { prepare } from '#supabase/tests/prepare.ts';

const planner = { email: 'planner@demo.example', password: 'only for the bench', role: 'planner' as const };

const fill = async (owner: { script: (sql: string) => Promise<unknown>; query: Query }): Promise<void> => {
  await owner.script(seedSql());
  await addMember(owner.query, { ...planner, organisation: demoOrganisation });
};

const onPglite = async (): Promise<Engine> => {
  const folder = mkdtempSync(join(tmpdir(), 'planner-bench-'));
  const engine = await openPglite(join(folder, 'database'), fill);
  return {
    ...engine,
    close: async () => {
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const onPostgres = async (): Promise<Engine> => {
  const cluster = await startCluster();
  await prepare(cluster.folder, 'bench');
  const owner = new pg.Client({ host: cluster.folder, user: 'postgres', database: 'bench' });
  await owner.connect();
  await owner.query(authSql());
  const query: Query = async (sql, values = []) => (await owner.query(sql, [...values])).rows as never;
  await fill({ script: (sql) => owner.query(sql), query });
  await owner.end();
  return postgresEngine(cluster.folder, 'bench', cluster.stop);
};

/** The databases that are measured, by name. */
export const databases: Record<string, () => Promise<Engine>> = { PGlite: onPglite, PostgreSQL: onPostgres };

/** The gateway over a database, on a port of its own, and a client in which a planner of the demo organisation is signed in. */
export const startProject = async (open: () => Promise<Engine>) => {
  const engine = await open();
  const secrets = makeSecrets();
  const { fetch } = await createGateway({ engine, secrets });
  const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }) as Server;
  if (!server.listening) await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createClient<Database, 'planner'>(url, secrets.publishable_key, {
    db: { schema: 'planner' },
    realtime: { transport: WebSocket as never },
    auth: { persistSession: false, autoRefreshToken: false },
  });
  const { error } = await client.auth.signInWithPassword(planner);
  if (error) throw error;
  return {
    client,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await engine.close();
    },
  };
};
