import { afterEach, describe, expect, it } from 'vitest';
import { type Database, engines } from './engines.ts';

const id = (number: number) => `11111111-0000-4000-8000-${String(number).padStart(12, '0')}`;
const legacy = `
  create table public.allocator_py_runs (
    id uuid primary key, allocation_run_id uuid, included_job_lines uuid[], included_worker_mappings uuid[],
    is_exclusive boolean, created_at timestamptz, completed_at timestamptz
  );
  create table public.allocator_py_allocations (
    id uuid primary key, allocator_py_run_id uuid references public.allocator_py_runs, worker_id uuid, job_line_id uuid
  );
  insert into public.allocator_py_runs values
    ('${id(1)}', '${id(90)}', '{${id(31)},${id(32)}}', '{${id(21)}}', true, '2024-02-01', '2024-02-02'),
    ('${id(2)}', '${id(90)}', null, null, false, '2024-03-01', null),
    ('${id(3)}', '${id(91)}', '{${id(33)}}', null, false, '2025-01-01', '2025-01-02');
  insert into public.allocator_py_allocations values
    ('${id(51)}', '${id(1)}', '${id(21)}', '${id(31)}'), ('${id(52)}', '${id(1)}', '${id(22)}', '${id(31)}'),
    ('${id(53)}', '${id(1)}', '${id(23)}', '${id(32)}'), ('${id(54)}', '${id(3)}', '${id(21)}', '${id(33)}');
`;

describe.each(engines)('the earlier allocator on $name', (engine) => {
  let database: Database;
  afterEach(() => database?.close());
  const old = () =>
    database.owner(
      `select (select jsonb_agg(to_jsonb(r) order by id) from public.allocator_py_runs r) as runs,
         (select jsonb_agg(to_jsonb(a) order by id) from public.allocator_py_allocations a) as allocations`,
    );

  it('is taken over by the migrations, and can be put back as it was', async () => {
    database = await engine.open({ bare: true });
    await database.script(legacy);
    const before = await old();
    await database.migrate();

    expect(await database.owner(`select to_regclass('public.allocator_py_runs') as name`)).toEqual([{ name: null }]);
    expect(
      await database.owner(`select id, run_id, status, num_job_lines, (origin -> 'run' ->> 'is_exclusive') as exclusive,
        jsonb_array_length(origin -> 'allocations') as allocations from planner.planner_scenarios order by id`),
    ).toEqual([
      { id: id(1), run_id: id(1), status: 'COMPLETED', num_job_lines: 2, exclusive: 'true', allocations: 3 },
      { id: id(2), run_id: id(2), status: 'CANCELLED', num_job_lines: null, exclusive: 'false', allocations: 0 },
      { id: id(3), run_id: id(3), status: 'COMPLETED', num_job_lines: 1, exclusive: 'false', allocations: 1 },
    ]);
    expect(
      await database.owner('select run_id, id, worker_id from planner.job_lines order by run_id, position'),
    ).toEqual([
      { run_id: id(1), id: id(31), worker_id: id(21) },
      { run_id: id(1), id: `${id(31)} (2)`, worker_id: id(22) },
      { run_id: id(1), id: id(32), worker_id: id(23) },
      { run_id: id(3), id: id(33), worker_id: id(21) },
    ]);
    expect(await database.owner('select distinct status from planner.allocation_runs')).toEqual([
      { status: 'archived' },
    ]);
    expect(await database.owner('select 1 from planner.memberships')).toEqual([]);

    expect(await database.owner('select planner_private.restore_legacy_allocator() as n')).toEqual([{ n: 3 }]);
    expect(await old()).toEqual(before);
    expect(await database.owner('select 1 from planner.organisations')).toEqual([]);
    expect(await database.owner('select planner_private.take_over_legacy_allocator() as n')).toEqual([{ n: 3 }]);
  });
});
