import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('./migrations/', import.meta.url);

/** A migration as the Supabase CLI names it: the UTC stamp it sorts by, and its SQL. */
export type Migration = { version: string; name: string; sql: string };

/** Every migration, oldest first. */
export const migrations = (): Migration[] =>
  readdirSync(folder)
    .filter((file) => /^\d{14}_\w+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      version: file.slice(0, 14),
      name: file.slice(15, -4),
      sql: readFileSync(new URL(file, folder), 'utf8'),
    }));

/** What a Supabase project has before any migration; for a bare PostgreSQL or PGlite alone. */
export const platformSql = (): string => readFileSync(new URL('./platform.sql', import.meta.url), 'utf8');

/** The demo organisation. */
export const seedSql = (): string => readFileSync(new URL('./seed.sql', import.meta.url), 'utf8');

/** Runs SQL of many statements, all of it in one transaction or none. Rows are those of the last statement. */
export type Runner = {
  script(sql: string): Promise<void>;
  rows<Row>(sql: string): Promise<Row[]>;
};

/**
 * Brings a database up to date: runs each migration it has not seen, in order, each in a transaction of its own.
 * Keeps the same record as the Supabase CLI does. Returns the versions that ran.
 */
export const migrate = async (database: Runner): Promise<string[]> => {
  await database.script(
    `create schema if not exists supabase_migrations;
     create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text);`,
  );
  const seen = await database.rows<{ version: string }>('select version from supabase_migrations.schema_migrations');
  const known = new Set(seen.map(({ version }) => version));
  const ran: string[] = [];
  for (const { version, name, sql } of migrations()) {
    if (known.has(version)) continue;
    await database.script(
      `begin;\n${sql}\ninsert into supabase_migrations.schema_migrations (version, name) values ('${version}', '${name}');\ncommit;`,
    );
    ran.push(version);
  }
  return ran;
};
