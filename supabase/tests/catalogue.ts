/** What the database says it holds: the attack matrix and the rules of the schema are enumerated from here. */
import type { Query } from './engines.ts';

export type Column = { table: string; name: string; insertable: boolean; updatable: boolean };

/** Everything of the exposed schema that can be selected from, partitions and views included. */
export const tables = async (query: Query): Promise<string[]> =>
  (
    await query<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'planner'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') order by 1`,
    )
  ).map(({ relname }) => relname);

/** Every column of the exposed schema and what \`authenticated\` may write of it. */
export const columns = (query: Query): Promise<Column[]> =>
  query<Column>(
    `select c.relname as table, a.attname as name,
       has_column_privilege('authenticated', c.oid, a.attnum, 'insert') as insertable,
       has_column_privilege('authenticated', c.oid, a.attnum, 'update') as updatable
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'planner'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
     order by c.relname, a.attnum`,
  );

/** Functions of a schema by name, triggers left out unless asked for. */
export const functions = async (query: Query, schema: 'planner' | 'planner_private'): Promise<string[]> =>
  (
    await query<{ name: string }>(
      `select proname as name from pg_proc where pronamespace = '${schema}'::regnamespace order by 1`,
    )
  ).map(({ name }) => name);

/** Columns of a table's primary key. */
export const primaryKey = async (query: Query, table: string): Promise<string[]> =>
  (
    await query<{ name: string }>(
      `select a.attname as name from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
       where k.contype = 'p' and k.conrelid = 'planner.${table}'::regclass`,
    )
  ).map(({ name }) => name);
