import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functions } from './catalogue.ts';
import { type Database, engines } from './engines.ts';
import { a, b, fill, users } from './fixture.ts';
import { callablePrivately, tableRights } from './rights.ts';

describe.each(engines)('the schema on $name', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await engine.open();
    await fill(database);
  });
  afterAll(() => database?.close());

  it('has row-level security on every table', async () => {
    const open = await database.owner(
      `select oid::regclass::text as name from pg_class
       where relnamespace in ('planner'::regnamespace, 'planner_private'::regnamespace) and relkind in ('r', 'p') and not relrowsecurity`,
    );
    expect(open).toEqual([]);
  });

  it('carries the organisation on every row and in every key that points at another table', async () => {
    const without = await database.owner(
      `select relname from pg_class c where relnamespace = 'planner'::regnamespace and relkind in ('r', 'p') and relname <> 'organisations'
       and not exists (select from pg_attribute a where a.attrelid = c.oid and attname = 'org_id' and attnotnull)`,
    );
    expect(without).toEqual([]);
    const crossing = await database.owner(
      `select conrelid::regclass::text as table, conname from pg_constraint k
       where contype = 'f' and connamespace = 'planner'::regnamespace
         and confrelid not in ('planner.organisations'::regclass, 'auth.users'::regclass)
         and not exists (
           select from unnest(conkey, confkey) as pair (own, other)
           join pg_attribute o on o.attrelid = conrelid and o.attnum = own and o.attname = 'org_id'
           join pg_attribute f on f.attrelid = confrelid and f.attnum = other and f.attname = 'org_id')`,
    );
    expect(crossing).toEqual([]);
  });

  it('can look up every foreign key by an index', async () => {
    const missing = await database.owner(
      `select conrelid::regclass::text as table, conname from pg_constraint k
       where contype = 'f' and connamespace = 'planner'::regnamespace and not exists (
         select from pg_index i where i.indrelid = k.conrelid
           and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`,
    );
    expect(missing).toEqual([]);
  });

  it('lets policies speak to signed-in users alone, and ask for the caller once a statement', async () => {
    const policies = await database.owner<{ policyname: string; roles: string; said: string }>(
      `select policyname, roles::text, coalesce(qual, '') || coalesce(with_check, '') as said from pg_policies where schemaname = 'planner'`,
    );
    expect(policies.length).toBeGreaterThan(20);
    for (const { policyname, roles, said } of policies) {
      expect(roles, policyname).toBe('{authenticated}');
      expect(policyname).toMatch(/^(Members|Planners|Admins) \w+ /);
      const calls = said.match(/(?:planner_private\.my_org_ids|auth\.uid)\(/g) ?? [];
      expect(said.match(/SELECT (?:planner_private\.my_org_ids|auth\.uid)\(/g), policyname).toEqual(
        calls.map((call) => `SELECT ${call}`),
      );
    }
  });

  it('pins the search path of every function', async () => {
    const loose = await database.owner(
      `select oid::regprocedure::text as name from pg_proc
       where pronamespace in ('planner'::regnamespace, 'planner_private'::regnamespace)
         and not coalesce(proconfig, '{}') @> array['search_path=""']`,
    );
    expect(loose).toEqual([]);
  });

  it('gives anon nothing at all, and signed-in users only the private functions their own statements run', async () => {
    const held = await database.owner(
      `select 'schema ' || nspname as what from pg_namespace where nspname like 'planner%'
         and (has_schema_privilege('anon', oid, 'usage') or has_schema_privilege('anon', oid, 'create'))
       union all
       select 'relation ' || relname from pg_class where relnamespace = 'planner'::regnamespace and relkind in ('r', 'p', 'v', 'm')
         and (has_any_column_privilege('anon', oid, 'select, insert, update, references') or has_table_privilege('anon', oid, 'delete, truncate, trigger'))
       union all
       select 'function ' || oid::regprocedure from pg_proc where pronamespace in ('planner'::regnamespace, 'planner_private'::regnamespace)
         and prorettype <> 'trigger'::regtype and has_function_privilege('anon', oid, 'execute')`,
    );
    expect(held).toEqual([]);
    const beyond = await database.owner(
      `select relname from pg_class where relnamespace = 'planner'::regnamespace and relkind in ('r', 'p', 'v', 'm')
         and has_table_privilege('authenticated', oid, 'truncate, trigger, references')`,
    );
    expect(beyond).toEqual([]);
    const callable = await database.owner<{ name: string }>(
      `select proname as name from pg_proc where pronamespace = 'planner_private'::regnamespace
         and has_function_privilege('authenticated', oid, 'execute') order by 1`,
    );
    expect(callable.map(({ name }) => name)).toEqual(callablePrivately);
    expect(await functions(database.owner, 'planner_private')).toEqual(expect.arrayContaining(callablePrivately));
  });

  it('keeps rows in their organisation, even for someone who is admin of both', async () => {
    for (const [table, { target, update }] of Object.entries(tableRights)) {
      if (update === 'nobody' || table === 'organisations') continue;
      const move = database.as({ userId: users.both }, (query) =>
        query(`update planner.${table} set org_id = $1 where org_id = $2 and ${target}`, [b.org, a.org]),
      );
      await expect(move, table).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|PT422)$/) });
    }
  });

  it('refuses a row that points into another organisation, even from its own planner', async () => {
    const insert = database.as({ userId: users.both }, (query) =>
      query(
        `insert into planner.allocation_runs (org_id, plan_id, name, term_structure) values ($1, $2, 'x', '{52}')`,
        [b.org, a.plan],
      ),
    );
    await expect(insert).rejects.toMatchObject({ code: '23503' });
  });

  it('lets nobody set the revision of a run, who made a scenario, or when a row was written', async () => {
    const update = (column: string, table: string) =>
      database.as({ userId: users.admin }, (query) => query(`update planner.${table} set ${column} = ${column}`));
    for (const [column, table] of [
      ['revision', 'allocation_runs'],
      ['created_by', 'planner_scenarios'],
      ['origin', 'planner_scenarios'],
      ['created_at', 'workers'],
      ['updated_at', 'rotations'],
    ])
      await expect(update(column, table), column).rejects.toMatchObject({ code: '42501' });
  });

  it('shows a member who is no admin their own membership alone', async () => {
    const seen = (userId: string) =>
      database.as({ userId }, (query) => query('select user_id from planner.memberships order by 1'));
    expect(await seen(users.planner)).toEqual([{ user_id: users.planner }]);
    expect(await seen(users.admin)).toHaveLength(5);
  });

  it('keeps the last admin of an organisation', async () => {
    const made = database.as({ userId: users.stranger }, async (query) => {
      const [{ id }] = await query<{ id: string }>(`select planner.create_organisation('New', 'new') as id`);
      await query('delete from planner.memberships where org_id = $1', [id]);
    });
    await expect(made).rejects.toMatchObject({ code: 'PT409' });
  });

  it('lets a whole organisation go when the owner of the project deletes it', async () => {
    await database.owner('delete from planner.organisations where id = $1', [b.org]);
    expect(await database.owner('select 1 from planner.push_log where org_id = $1', [b.org])).toEqual([]);
  });
});
