/** The two engines the database is tested on, behind one interface. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { inject } from 'vitest';
import { migrate } from '../migrations.ts';
import { ownerRole, prepare } from './prepare.ts';
import { templateName } from './setup.ts';

/** Runs one statement; parameters as $1, $2, ... */
// biome-ignore lint/suspicious/noExplicitAny: a row has the columns its statement names
export type Query = <Row = any>(sql: string, parameters?: unknown[]) => Promise<Row[]>;

/** Who asks: nobody signed in, or a user by id. */
export type Caller = 'anon' | { userId: string };

export type Database = {
  /** As the owner of the project, past row-level security. */
  owner: Query;
  /** Many statements as the owner; their own `begin` and `commit`. */
  script: (sql: string) => Promise<void>;
  /** In one transaction as the API would: role and claims set for it alone. Committed when `work` returns. */
  as: <Result>(caller: Caller, work: (query: Query) => Promise<Result>) => Promise<Result>;
  migrate: () => Promise<string[]>;
  close: () => Promise<void>;
};

export type Engine = {
  name: 'PGlite' | 'PostgreSQL';
  /** A database of its own. `bare`: with the platform, without a migration. */
  open: (options?: { bare?: boolean }) => Promise<Database>;
};

const roleOf = (caller: Caller): string => (caller === 'anon' ? 'anon' : 'authenticated');
const claimsOf = (caller: Caller): string =>
  JSON.stringify({ role: roleOf(caller), ...(caller === 'anon' ? {} : { sub: caller.userId }) });

const become = async (query: Query, caller: Caller) => {
  await query(`select set_config('request.jwt.claims', $1, true)`, [claimsOf(caller)]);
  await query(`set local role ${roleOf(caller)}`);
};

const pglite: Engine = {
  name: 'PGlite',
  open: async ({ bare = false } = {}) => {
    const dump = join(inject('postgresSocket'), bare ? 'bare.tar' : 'migrated.tar');
    const db = await PGlite.create({ loadDataDir: new Blob([await readFile(dump)]) });
    await db.exec(`set role ${ownerRole}`);
    const owner: Query = async (sql, parameters) => (await db.query(sql, parameters)).rows as never;
    const script = async (sql: string) => {
      try {
        await db.exec(sql);
      } catch (error) {
        await db.exec('rollback');
        throw error;
      }
    };
    return {
      owner,
      script,
      as: (caller, work) =>
        db.transaction(async (transaction) => {
          const query: Query = async (sql, parameters) => (await transaction.query(sql, parameters)).rows as never;
          await become(query, caller);
          return work(query);
        }),
      migrate: () => migrate({ script, rows: owner }),
      close: () => db.close(),
    };
  },
};

let count = 0;

/** Socket folder of the cluster and the name of the test's own database, for tests that need connections of their own. */
export type PostgresDatabase = Database & { host: string; name: string };

export const openPostgres = async ({ bare = false } = {}): Promise<PostgresDatabase> => {
  const host = inject('postgresSocket');
  const name = `test_${process.pid}_${count++}`;
  const cluster = new pg.Client({ host, user: 'postgres', database: 'postgres' });
  await cluster.connect();
  if (bare) await prepare(host, name, false);
  else await cluster.query(`create database ${name} template ${templateName}`);

  const ownerClient = new pg.Client({ host, user: 'postgres', database: name });
  await ownerClient.connect();
  await ownerClient.query(`set role ${ownerRole}`);
  const pool = new pg.Pool({ host, user: 'authenticator', database: name, max: 50 });

  const owner: Query = async (sql, parameters) => (await ownerClient.query(sql, parameters)).rows as never;
  const script = async (sql: string) => {
    try {
      await ownerClient.query(sql);
    } catch (error) {
      await ownerClient.query('rollback');
      throw error;
    }
  };
  return {
    host,
    name,
    owner,
    script,
    as: async (caller, work) => {
      const client = await pool.connect();
      const query: Query = async (sql, parameters) => (await client.query(sql, parameters)).rows as never;
      try {
        await query('begin');
        await become(query, caller);
        const result = await work(query);
        await query('commit');
        return result;
      } catch (error) {
        await query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
    migrate: () => migrate({ script, rows: owner }),
    close: async () => {
      await pool.end();
      await ownerClient.end();
      await cluster.query(`drop database ${name}`);
      await cluster.end();
    },
  };
};

export const engines: Engine[] = [pglite, { name: 'PostgreSQL', open: openPostgres }];
