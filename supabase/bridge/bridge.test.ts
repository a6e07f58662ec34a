import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, type Database, engines } from '../tests/engines.ts';
import { a, actors, fill, users } from '../tests/fixture.ts';
import { ecosystemSql, theirs } from './ecosystem.ts';

const file = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const planner: Caller = { userId: users.planner };

/** Everything that says who may do what in `public`. */
const rightsThere = (database: Database) =>
  database.owner(
    `select relname, relacl::text, relrowsecurity, relforcerowsecurity,
       (select coalesce(jsonb_agg(to_jsonb(p) order by policyname), '[]') from pg_policies p where schemaname = 'public' and tablename = relname) as policies
     from pg_class where relnamespace = 'public'::regnamespace order by relname`,
  );
const functionsOf = (database: Database) =>
  database.owner(
    `select oid::regprocedure::text as name, prosecdef, proconfig::text from pg_proc
     where pronamespace in ('planner'::regnamespace, 'planner_private'::regnamespace) and proname ~ 'ecosystem' order by 1`,
  );

describe.each(engines)('the bridge on $name', (engine) => {
  let database: Database;
  const ask = (caller: Caller, sql: string, values: unknown[] = []) =>
    database.as(caller, (query) => query(sql, values));
  const pull = (caller: Caller, run: string, org = a.org) =>
    ask(caller, 'select planner.pull_from_ecosystem($1, $2) as pulled', [run, org]);

  describe('beside the tables of the ecosystem', () => {
    let before: unknown[];
    beforeAll(async () => {
      database = await engine.open();
      await fill(database);
      await database.script(`begin; ${ecosystemSql} commit;`);
      before = await rightsThere(database);
      await database.script(`begin; ${file('bridge.sql')} commit;`);
      await database.script(`begin; ${file('bridge.sql')} commit;`);
    });
    afterAll(() => database?.close());

    it('shows runs, workers and rotations in our words', async () => {
      expect(await ask(planner, 'select * from planner.ecosystem_runs() order by id')).toMatchObject([
        {
          ...{ id: theirs.run(1), ecosystem_org: theirs.org(1), status: 'open', term_structure: [10, 10, 10, 10, 12] },
          ...{ num_job_lines: 24, planner_status: 'COMPLETED' },
        },
        // The run's table has no policy: that it is there is seen, whose it is is not.
        { id: theirs.run(2), ecosystem_org: null },
        { id: theirs.run(3), status: 'archived', term_structure: null, num_job_lines: null },
      ]);
      expect(await ask(planner, 'select * from planner.ecosystem_workers($1) order by id', [theirs.run(1)])).toEqual([
        { ...{ ecosystem_org: theirs.org(1), id: 'D-1', level: 'PGY1', name: 'A One' }, targeted_pathway: null },
        {
          ...{ ecosystem_org: theirs.org(1), id: theirs.worker(2), level: 'ANY', name: 'Bee Two' },
          targeted_pathway: null,
        },
      ]);
      const rotations = await ask(
        planner,
        'select *, experience_categories::text[] as categories from planner.ecosystem_rotations($1) order by id',
        [theirs.run(1)],
      );
      expect(rotations).toMatchObject([
        {
          ...{ id: theirs.position(1), name: 'Emergency Department', capacity: [2, 2, 2, 2, 2], span_terms: 1 },
          ...{ parent_specialty: 'Emergency', categories: ['A', 'C'], facility: 'Main campus', code: 'ED-1' },
          ...{ is_nights_or_relief: false, is_rural: false },
        },
        {
          ...{ id: theirs.position(2), name: 'Ward nights', capacity: [1, 1, 1, 0, 0], is_nights_or_relief: true },
          // No tag says more than the category of its team.
          ...{ parent_specialty: 'Acute', categories: [] },
        },
        { id: theirs.position(3), capacity: [1, 1, 1, 1, 0], span_terms: 2, is_rural: true },
      ]);
    });

    it('counts the plan’s mappings where a run has no rotations yet', async () => {
      const rotations = await ask(planner, 'select id, capacity from planner.ecosystem_rotations($1)', [theirs.run(3)]);
      expect(rotations).toEqual([{ id: theirs.position(1), capacity: [2] }]);
    });

    it('shows nobody more than the ecosystem does', async () => {
      const other: Caller = { userId: users.otherAdmin };
      expect(await ask(other, 'select id from planner.ecosystem_workers()')).toEqual([{ id: 'D-4' }]);
      expect(await ask({ userId: users.stranger }, 'select id from planner.ecosystem_workers()')).toEqual([]);
      await expect(pull(planner, theirs.run(2))).resolves.toEqual([
        { pulled: { workers: 0, rotations: 0, term_structure: [10] } },
      ]);
      for (const call of ['ecosystem_runs()', 'ecosystem_workers()', `ecosystem_rotations('${theirs.run(1)}')`])
        await expect(ask('anon', `select * from planner.${call}`), call).rejects.toMatchObject({ code: '42501' });
    });

    it('reads nothing else of theirs', async () => {
      await expect(ask(planner, `select planner_private.ecosystem_rows('staff')`)).rejects.toThrow('does not read');
    });

    it('changes no right in public, and makes no function that has more rights than its caller', async () => {
      expect(await rightsThere(database)).toEqual(before);
      const made = await functionsOf(database);
      expect(made).toHaveLength(8);
      for (const { name, prosecdef, proconfig } of made)
        expect([name, prosecdef, proconfig]).toEqual([name, false, '{"search_path=\\"\\""}']);
    });

    it.each(Object.entries(actors))('lets only planners of the organisation pull: %s', async (actor, caller) => {
      const outcome = await pull(caller, theirs.run(1)).then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
      // The admins of ours are none of theirs; a run they do not see has no organisation, and nothing of it is pulled.
      const expected: Record<string, string> = { anon: '42501', viewer: 'PT403', planner: 'done', admin: 'done' };
      expect(outcome).toBe(expected[actor] ?? 'PT403');
    });

    it('pulls into our tables, brings up to date what is there, and leaves what planners said', async () => {
      expect(await pull(planner, theirs.run(1))).toEqual([
        { pulled: { workers: 2, rotations: 3, term_structure: [10, 10, 10, 10, 12] } },
      ]);
      await database.owner(`update planner.rotations set is_service_term = true where id = $1`, [theirs.position(2)]);
      await database.owner(`update public.positions set displayname = 'Ward by night' where id = $1`, [
        theirs.position(2),
      ]);
      await database.owner(`update public.workers set qualificationlevel = 'PGY2' where internal_id = 'D-1'`);
      await pull(planner, theirs.run(1));
      expect(
        await database.owner(
          'select name, is_service_term, capacity from planner.rotations where org_id = $1 and id = $2',
          [a.org, theirs.position(2)],
        ),
      ).toEqual([{ name: 'Ward by night', is_service_term: true, capacity: [1, 1, 1, 0, 0] }]);
      expect(
        await database.owner(`select level from planner.workers where org_id = $1 and id = 'D-1'`, [a.org]),
      ).toEqual([{ level: 'PGY2' }]);
      expect(await database.owner(`select 1 from planner.workers where id = 'D-4'`)).toEqual([]);
      await expect(pull(planner, theirs.run(9))).rejects.toMatchObject({ code: 'PT404' });
    });
  });

  describe('where there is no ecosystem', () => {
    afterEach(() => database?.close());

    it('finds nothing, and is taken away again without a trace', async () => {
      database = await engine.open();
      await fill(database);
      await database.script(`begin; ${file('bridge.sql')} commit;`);
      expect(await ask(planner, 'select * from planner.ecosystem_runs()')).toEqual([]);
      expect(await ask(planner, 'select * from planner.ecosystem_workers()')).toEqual([]);
      expect(await ask(planner, 'select * from planner.ecosystem_rotations($1)', [theirs.run(1)])).toEqual([]);
      await database.script(`begin; ${file('remove.sql')} commit;`);
      expect(await functionsOf(database)).toEqual([]);
    });
  });
});
