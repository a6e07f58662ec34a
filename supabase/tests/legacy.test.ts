import { afterEach, describe, expect, it } from 'vitest';
import { type Database, engines } from './engines.ts';

const id = (number: number) => `11111111-0000-4000-8000-${String(number).padStart(12, '0')}`;
const runs = { first: id(1), unfinished: id(2), other: id(3) };
const parents = { first: id(90), other: id(91) };
const worker = (number: number) => id(20 + number);
/** A worker's place in a run: the earlier allocator's allocations name this, not the worker. */
const mapping = (number: number) => id(40 + number);
const gone = mapping(9);
const job = (number: number) => id(30 + number);

/** The tables of the earlier allocator, and those its keys point at, with the columns the ecosystem publishes. */
const legacy = `
  create table public.workers (id uuid primary key, qualificationlevel text, linkedorg uuid);
  create table public.job_lines (
    id uuid primary key, createdat timestamptz, updatedat timestamptz, name text, sort_order smallint, allocation_run uuid
  );
  create table public.allocation_run_worker_mappings (
    createdat timestamptz, updatedat timestamptz, worker uuid references public.workers, allocation_run uuid, id uuid primary key,
    locked boolean, submitted boolean, invited_at timestamptz, withdrawal_reason text, withdrawn_at timestamptz,
    withdrawal_effective_at timestamptz
  );
  create table public.allocator_py_runs (
    id uuid primary key, created_at timestamptz, allocation_run uuid, completed_at timestamptz, queued_at timestamptz,
    is_exclusive boolean, included_job_lines uuid[], included_worker_mappings uuid[]
  );
  create table public.allocator_py_allocations (
    created_at timestamptz default '2024-02-02', job_line uuid references public.job_lines, original_preference real,
    allocator_py_run uuid references public.allocator_py_runs, worker_mapping uuid
  );
  alter table public.allocator_py_runs enable row level security;
  insert into public.workers (id) values ('${worker(1)}'), ('${worker(2)}'), ('${worker(3)}');
  insert into public.job_lines (id, allocation_run) values
    ('${job(1)}', '${parents.first}'), ('${job(2)}', '${parents.first}'), ('${job(3)}', '${parents.other}');
  insert into public.allocation_run_worker_mappings (id, worker, allocation_run) values
    ('${mapping(1)}', '${worker(1)}', '${parents.first}'), ('${mapping(2)}', '${worker(2)}', '${parents.first}'),
    ('${mapping(3)}', '${worker(3)}', '${parents.first}'), ('${mapping(4)}', '${worker(1)}', '${parents.other}'),
    ('${mapping(5)}', '${worker(3)}', '${parents.first}');
  insert into public.allocator_py_runs (id, created_at, allocation_run, completed_at, is_exclusive, included_job_lines, included_worker_mappings) values
    ('${runs.first}', '2024-02-01', '${parents.first}', '2024-02-02', true, '{${job(1)},${job(2)}}', '{${mapping(1)}}'),
    ('${runs.unfinished}', '2024-03-01', '${parents.first}', null, false, null, null),
    ('${runs.other}', '2025-01-01', '${parents.other}', '2025-01-02', null, '{${job(3)}}', null);
  insert into public.allocator_py_allocations (allocator_py_run, worker_mapping, job_line, original_preference) values
    ('${runs.first}', '${mapping(1)}', '${job(1)}', 1), ('${runs.first}', '${mapping(2)}', '${job(1)}', 2),
    ('${runs.first}', '${mapping(3)}', '${job(2)}', 1.5), ('${runs.first}', '${mapping(5)}', '${job(2)}', null),
    ('${runs.other}', '${mapping(4)}', '${job(3)}', 1), ('${runs.other}', '${gone}', '${job(3)}', 3);
`;

describe.each(engines)('the earlier allocator on $name', (engine) => {
  let database: Database;
  afterEach(() => database?.close());
  const old = () =>
    database.owner(
      `select (select jsonb_agg(to_jsonb(r) order by id) from public.allocator_py_runs r) as runs,
         (select jsonb_agg(to_jsonb(a) order by job_line, worker_mapping) from public.allocator_py_allocations a) as allocations,
         (select relrowsecurity from pg_class where oid = 'public.allocator_py_runs'::regclass) as secured`,
    );
  const lines = () =>
    database.owner('select run_id, id, worker_id from planner.job_lines order by run_id, position, id');
  const takenLines = [
    { run_id: runs.first, id: job(1), worker_id: worker(1) },
    { run_id: runs.first, id: `${job(1)} (2)`, worker_id: worker(2) },
    { run_id: runs.first, id: job(2), worker_id: worker(3) },
    { run_id: runs.other, id: job(3), worker_id: worker(1) },
    { run_id: runs.other, id: `${job(3)} (2)`, worker_id: gone },
  ];
  const taken = async () => {
    database = await engine.open({ bare: true });
    await database.script(legacy);
    const before = await old();
    await database.migrate();
    return before;
  };

  it('is taken over by the migrations, and can be put back as it was', async () => {
    const before = await taken();

    expect(await database.owner(`select to_regclass('public.allocator_py_runs') as name`)).toEqual([{ name: null }]);
    expect(
      await database.owner(`select id, run_id, status, num_job_lines, (origin -> 'run' ->> 'is_exclusive') as exclusive,
        jsonb_array_length(origin -> 'allocations') as allocations from planner.planner_scenarios order by id`),
    ).toEqual([
      {
        id: runs.first,
        run_id: runs.first,
        status: 'COMPLETED',
        num_job_lines: 2,
        exclusive: 'true',
        allocations: 4,
      },
      {
        id: runs.unfinished,
        run_id: runs.unfinished,
        status: 'CANCELLED',
        num_job_lines: null,
        exclusive: 'false',
        allocations: 0,
      },
      { id: runs.other, run_id: runs.other, status: 'COMPLETED', num_job_lines: 1, exclusive: null, allocations: 2 },
    ]);
    expect(
      await database.owner(`select distinct id as run, org_id as parent from planner.allocation_runs order by 1`),
    ).toEqual([
      { run: runs.first, parent: parents.first },
      { run: runs.unfinished, parent: parents.first },
      { run: runs.other, parent: parents.other },
    ]);
    expect(await database.owner('select distinct status from planner.allocation_runs')).toEqual([
      { status: 'archived' },
    ]);
    expect(await database.owner('select 1 from planner.memberships')).toEqual([]);

    expect(await database.owner('select planner_private.restore_legacy_allocator() as n')).toEqual([{ n: 3 }]);
    expect(await old()).toEqual(before);
    expect(await database.owner('select 1 from planner.organisations')).toEqual([]);
    expect(await database.owner('select planner_private.take_over_legacy_allocator() as n')).toEqual([{ n: 3 }]);
    expect(await lines()).toEqual(takenLines);
  });

  it('names the worker where an allocation names their mapping, once a run, and keeps a mapping that is gone', async () => {
    await taken();
    expect(await lines()).toEqual(takenLines);
    expect(await database.owner('select org_id, id from planner.workers order by org_id, id')).toEqual([
      { org_id: parents.first, id: worker(1) },
      { org_id: parents.first, id: worker(2) },
      { org_id: parents.first, id: worker(3) },
      { org_id: parents.other, id: worker(1) },
      { org_id: parents.other, id: gone },
    ]);
    expect(
      await database.owner(
        `select origin #>> '{allocations,0,worker_mapping}' as kept from planner.planner_scenarios where id = '${runs.other}'`,
      ),
    ).toEqual([{ kept: expect.stringMatching(new RegExp(`^(${mapping(4)}|${gone})$`)) }]);
  });

  it('leaves what people put to use since, whatever comes and goes', async () => {
    await taken();
    await database.script(
      `update planner.allocation_runs set status = 'open' where id = '${runs.other}';
       update planner.workers set name = 'D-7' where org_id = '${parents.other}' and id = '${worker(1)}';`,
    );
    expect(await database.owner('select planner_private.restore_legacy_allocator() as n')).toEqual([{ n: 3 }]);
    expect(await database.owner('select id from planner.organisations')).toEqual([{ id: parents.other }]);
    expect(await database.owner('select planner_private.take_over_legacy_allocator() as n')).toEqual([{ n: 2 }]);
    expect(await lines()).toEqual(takenLines);
    expect(await database.owner('select name from planner.workers where name is not null')).toEqual([{ name: 'D-7' }]);
  });

  it('takes them over where the ecosystem keeps no mappings, by the ids they name', async () => {
    database = await engine.open({ bare: true });
    await database.script(`${legacy}; drop table public.allocation_run_worker_mappings;`);
    await database.migrate();
    expect((await lines())[0]).toEqual({ run_id: runs.first, id: job(1), worker_id: mapping(1) });
  });
});
