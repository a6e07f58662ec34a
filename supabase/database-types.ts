/** Reads the catalogue of a migrated database and says it in TypeScript, in the form of Supabase's own generator. */

type Rows = <Row>(sql: string) => Promise<Row[]>;
type Column = {
  table: string;
  name: string;
  type: string;
  is_array: boolean;
  is_enum: boolean;
  is_required: boolean;
  has_default: boolean;
};
type Key = {
  table: string;
  name: string;
  columns: string[];
  other: string;
  other_columns: string[];
  one_to_one: boolean;
};
type Enum = { name: string; labels: string[] };
type Func = { name: string; names: string[] | null; types: string[]; optional: number; returns: string };

const scalars: Record<string, string> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  numeric: 'number',
  json: 'Json',
  jsonb: 'Json',
};
const scalar = (type: string) => scalars[type] ?? 'string';
const typeOf = ({ type, is_array, is_enum }: Column) => {
  const one = is_enum ? `Database['planner']['Enums']['${type}']` : scalar(type);
  return is_array ? `${one}[]` : one;
};

const tablesSql = `
  select c.relname as table, a.attname as name, coalesce(e.typname, t.typname) as type,
    t.typcategory = 'A' as is_array, coalesce(e.typtype, t.typtype) = 'e' as is_enum, a.attnotnull as is_required,
    a.atthasdef or a.attidentity <> '' as has_default
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
  where c.relnamespace = 'planner'::regnamespace and c.relkind in ('r', 'p')
  order by c.relname, a.attname`;
const keysSql = `
  select k.conrelid::regclass::text as table, k.conname as name,
    (select json_agg(a.attname order by o) from unnest(k.conkey) with ordinality u (n, o) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = n) as columns,
    f.relname as other,
    (select json_agg(a.attname order by o) from unnest(k.confkey) with ordinality u (n, o) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = n) as other_columns,
    exists (
      select from pg_constraint u where u.conrelid = k.conrelid and u.contype in ('p', 'u') and u.conkey <@ k.conkey
    ) as one_to_one
  from pg_constraint k join pg_class f on f.oid = k.confrelid
  where k.contype = 'f' and k.connamespace = 'planner'::regnamespace and f.relnamespace = 'planner'::regnamespace
  order by k.conname`;
const enumsSql = `
  select t.typname as name, json_agg(e.enumlabel order by e.enumsortorder) as labels
  from pg_type t join pg_enum e on e.enumtypid = t.oid where t.typnamespace = 'planner'::regnamespace group by 1 order by 1`;
const functionsSql = `
  select p.proname as name, to_json(p.proargnames) as names,
    (select coalesce(json_agg(t.typname order by o), '[]') from unnest(p.proargtypes::oid[]) with ordinality u (n, o) join pg_type t on t.oid = n) as types,
    p.pronargdefaults::int as optional, r.typname as returns
  from pg_proc p join pg_type r on r.oid = p.prorettype
  where p.pronamespace = 'planner'::regnamespace order by 1`;

const list = (words: string[]) => `[${words.map((word) => `'${word}'`).join(', ')}]`;

const tableTypes = (table: string, columns: Column[], keys: Key[]): string[] => {
  const shape = (optional: (column: Column) => boolean) =>
    columns.map(
      (column) =>
        `          ${column.name}${optional(column) ? '?' : ''}: ${typeOf(column)}${column.is_required ? '' : ' | null'};`,
    );
  return [
    `      ${table}: {`,
    '        Row: {',
    ...shape(() => false),
    '        };',
    '        Insert: {',
    ...shape(({ is_required, has_default }) => !is_required || has_default),
    '        };',
    '        Update: {',
    ...shape(() => true),
    '        };',
    keys.length ? '        Relationships: [' : '        Relationships: [];',
    ...keys.flatMap((key) => [
      '          {',
      `            foreignKeyName: '${key.name}';`,
      `            columns: ${list(key.columns)};`,
      `            isOneToOne: ${key.one_to_one};`,
      `            referencedRelation: '${key.other}';`,
      `            referencedColumns: ${list(key.other_columns)};`,
      '          },',
    ]),
    ...(keys.length ? ['        ];'] : []),
    '      };',
  ];
};

const functionTypes = ({ name, names, types, optional, returns }: Func): string[] => [
  `      ${name}: {`,
  '        Args: {',
  ...types.map(
    (type, index) =>
      `          ${names?.[index] ?? `arg${index}`}${index >= types.length - optional ? '?' : ''}: ${scalar(type)};`,
  ),
  '        };',
  `        Returns: ${scalar(returns)};`,
  '      };',
];

/** The text of database.ts. `rows` answers a query about the migrated database. */
export const databaseTypes = async (rows: Rows): Promise<string> => {
  const columns = await rows<Column>(tablesSql);
  const keys = await rows<Key>(keysSql);
  const enums = await rows<Enum>(enumsSql);
  const functions = await rows<Func>(functionsSql);
  const tables = [...new Set(columns.map(({ table }) => table))];
  return [
    '// Made by supabase/generate-types.ts from the migrations. Do not edit: a test compares it with them.',
    '',
    'export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];',
    '',
    'export type Database = {',
    '  planner: {',
    '    Tables: {',
    ...tables.flatMap((table) =>
      tableTypes(
        table,
        columns.filter((column) => column.table === table),
        keys.filter((key) => key.table === `planner.${table}`),
      ),
    ),
    '    };',
    '    Views: Record<never, never>;',
    '    Functions: {',
    ...functions.flatMap(functionTypes),
    '    };',
    '    Enums: {',
    ...enums.map(({ name, labels }) => `      ${name}: ${labels.map((label) => `'${label}'`).join(' | ')};`),
    '    };',
    '    CompositeTypes: Record<never, never>;',
    '  };',
    '};',
    '',
  ].join('\n');
};
