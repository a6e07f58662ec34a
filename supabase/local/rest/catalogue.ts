import type { Query } from '../engine.ts';

/** A table or view; `columns` gives each column's type. */
export type Relation = { schema: string; name: string; columns: Record<string, string>; primaryKey: string[] };

/** From `columns` of one table to `targetColumns` of another, both in the same order. */
export type ForeignKey = {
  name: string;
  table: string;
  columns: string[];
  target: string;
  targetColumns: string[];
  /** At most one row holds the same columns. */
  unique: boolean;
};

export type Argument = { name: string; type: string; optional: boolean };

export type DatabaseFunction = {
  name: string;
  arguments: Argument[];
  returnsSet: boolean;
  /** `rows`: what comes back has columns. */
  returns: 'void' | 'scalar' | 'rows';
  columns: Record<string, string>;
  readsOnly: boolean;
};

/** What one exposed schema holds. */
export type Catalogue = {
  schema: string;
  relations: Map<string, Relation>;
  foreignKeys: ForeignKey[];
  functions: DatabaseFunction[];
};

const relationsSql = `
  select
    class.relname as name,
    coalesce((
      select json_object_agg(att.attname, format_type(att.atttypid, null) order by att.attnum)
      from pg_catalog.pg_attribute as att
      where att.attrelid = class.oid and att.attnum > 0 and not att.attisdropped
    ), '{}')::text as columns,
    coalesce((
      select json_agg(att.attname order by key.place)
      from pg_catalog.pg_index as index
      cross join unnest(index.indkey::int2[]) with ordinality as key (number, place)
      join pg_catalog.pg_attribute as att on att.attrelid = class.oid and att.attnum = key.number
      where index.indrelid = class.oid and index.indisprimary
    ), '[]')::text as primary_key
  from pg_catalog.pg_class as class
  where class.relnamespace = $1::text::regnamespace and class.relkind in ('r', 'p', 'v', 'm', 'f')`;

const namesOf = (keys: string, table: string) => `(
      select json_agg(att.attname order by key.place)
      from unnest(c.${keys}) with ordinality as key (number, place)
      join pg_catalog.pg_attribute as att on att.attrelid = c.${table} and att.attnum = key.number
    )::text`;

const foreignKeysSql = `
  select
    c.conname as name, source.relname as "table", target.relname as target,
    ${namesOf('conkey', 'conrelid')} as columns,
    ${namesOf('confkey', 'confrelid')} as target_columns,
    exists (
      select from pg_catalog.pg_index as index
      where index.indrelid = c.conrelid and index.indisunique and index.indpred is null
        and index.indkey::int2[] <@ c.conkey
    ) as is_unique
  from pg_catalog.pg_constraint as c
  join pg_catalog.pg_class as source on source.oid = c.conrelid
  join pg_catalog.pg_class as target on target.oid = c.confrelid
  where c.contype = 'f'
    and source.relnamespace = $1::text::regnamespace and target.relnamespace = $1::text::regnamespace
  order by c.conname`;

const functionsSql = `
  select
    proc.proname as name, proc.proretset as returns_set, proc.provolatile <> 'v' as reads_only,
    case when type.typname = 'void' then 'void' when type.typtype = 'c' or type.typname = 'record' then 'rows' else 'scalar' end
      as returns,
    coalesce(
      (
        select json_object_agg(att.attname, format_type(att.atttypid, null) order by att.attnum)
        from pg_catalog.pg_attribute as att
        where att.attrelid = type.typrelid and att.attnum > 0 and not att.attisdropped
      ),
      (
        select json_object_agg(proc.proargnames[arg.place], format_type(arg.type, null) order by arg.place)
        from unnest(proc.proallargtypes) with ordinality as arg (type, place)
        where proc.proargmodes[arg.place] in ('t', 'o', 'b')
      ),
      '{}'
    )::text as columns,
    coalesce((
      select json_agg(
        json_build_object(
          'name', coalesce(proc.proargnames[arg.place], ''), 'type', format_type(arg.type, null),
          'optional', arg.number > proc.pronargs - proc.pronargdefaults
        )
        order by arg.place
      )
      from (
        select every.type, every.place, row_number() over (order by every.place) as number
        from unnest(coalesce(proc.proallargtypes, proc.proargtypes::oid[])) with ordinality as every (type, place)
        where coalesce(proc.proargmodes[every.place], 'i') in ('i', 'b', 'v')
      ) as arg
    ), '[]')::text as arguments
  from pg_catalog.pg_proc as proc
  join pg_catalog.pg_type as type on type.oid = proc.prorettype
  where proc.prokind = 'f' and proc.pronamespace = $1::text::regnamespace and type.typname <> 'trigger'
  order by proc.proname`;

type RelationRow = { name: string; columns: string; primary_key: string };
type ForeignKeyRow = Omit<ForeignKey, 'columns' | 'targetColumns' | 'unique'> & {
  columns: string;
  target_columns: string;
  is_unique: boolean;
};
type FunctionRow = Pick<DatabaseFunction, 'name' | 'returns'> & {
  returns_set: boolean;
  reads_only: boolean;
  columns: string;
  arguments: string;
};

/** Reads what the schema holds. Anybody may; rights are the database's to check, request by request. */
export const readCatalogue = async (query: Query, schema: string): Promise<Catalogue> => {
  // With an empty path every type is named in full.
  await query(`select set_config('search_path', '', true)`);
  const relations = await query<RelationRow>(relationsSql, [schema]);
  const foreignKeys = await query<ForeignKeyRow>(foreignKeysSql, [schema]);
  const functions = await query<FunctionRow>(functionsSql, [schema]);
  return {
    schema,
    relations: new Map(
      relations.map(({ name, columns, primary_key }) => [
        name,
        { schema, name, columns: JSON.parse(columns), primaryKey: JSON.parse(primary_key) },
      ]),
    ),
    foreignKeys: foreignKeys.map(({ columns, target_columns, is_unique, ...key }) => ({
      ...key,
      columns: JSON.parse(columns),
      targetColumns: JSON.parse(target_columns),
      unique: is_unique,
    })),
    functions: functions.map((row) => ({
      name: row.name,
      returns: row.returns,
      returnsSet: row.returns_set,
      readsOnly: row.reads_only,
      columns: JSON.parse(row.columns),
      arguments: JSON.parse(row.arguments),
    })),
  };
};
