import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { migrate, platformSql, type Runner } from '../migrations.ts';

/**
 * Who runs the migrations. On Supabase that is no superuser but a role past row-level security, so a superuser
 * would hide missing rights.
 */
export const ownerRole = 'project_owner';

/** The owner of a project and what Supabase lets it do. Needs a superuser. */
export const ownerSql = `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${ownerRole}') then
      create role ${ownerRole} nologin createrole createdb bypassrls;
    end if;
  end $$;
  grant anon, authenticated, service_role to ${ownerRole};
  do $$ begin execute format('grant create on database %I to ${ownerRole}', current_database()); end $$;
  grant usage, create on schema public to ${ownerRole};
  grant usage on schema auth to ${ownerRole};
  grant select, insert, update, delete, references on auth.users to ${ownerRole};
  alter publication supabase_realtime owner to ${ownerRole};
`;

const runner = (client: pg.Client): Runner => ({
  script: async (sql) => {
    try {
      await client.query(sql);
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  },
  rows: async (sql) => (await client.query(sql)).rows,
});

/** Makes a database of the cluster with the platform and, unless told otherwise, every migration. */
export const prepare = async (host: string, database: string, withMigrations = true): Promise<void> => {
  const connect = async (name: string) => {
    const client = new pg.Client({ host, user: 'postgres', database: name });
    await client.connect();
    return client;
  };
  const cluster = await connect('postgres');
  await cluster.query(`create database ${database}`);
  await cluster.end();
  const client = await connect(database);
  try {
    await client.query(platformSql());
    await client.query('alter role authenticator login');
    await client.query(ownerSql);
    if (withMigrations) {
      await client.query(`set role ${ownerRole}`);
      await migrate(runner(client));
    }
  } finally {
    await client.end();
  }
};

/**
 * Writes two PGlite databases into a folder: `bare.tar` with the platform, `migrated.tar` with every migration too.
 * Making one takes seconds of computing, loading it a fraction of one.
 */
export const dumpPglite = async (folder: string): Promise<void> => {
  const db = await PGlite.create();
  const dump = async (name: string) =>
    writeFile(join(folder, name), Buffer.from(await (await db.dumpDataDir('none')).arrayBuffer()));
  await db.exec(platformSql());
  await db.exec(ownerSql);
  await dump('bare.tar');
  await db.exec(`set role ${ownerRole}`);
  await migrate({
    script: async (sql) => {
      await db.exec(sql);
    },
    rows: async (sql) => (await db.query(sql)).rows as never,
  });
  await dump('migrated.tar');
  await db.close();
};
