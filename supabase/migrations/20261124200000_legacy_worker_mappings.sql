-- The earlier allocator says who holds a line by the worker's place in the run: `worker_mapping`, a row of
-- public.allocation_run_worker_mappings. The rows taken over name the worker behind it from here on.

create function planner_private.resolve_legacy_workers() returns integer
language plpgsql set search_path = '' as $$
declare
  resolved integer;
begin
  if to_regclass('public.allocation_run_worker_mappings') is null then
    return 0;
  end if;
  -- Organisations put to use since are the planners' own: what they did with a worker of this id, nobody but they can say.
  create temporary table legacy_mapping on commit drop as
  select held.org_id, held.id as mapping, planner_private.legacy_id(mapped.row_of, array['worker', 'worker_id']) as worker
  from planner.workers as held
  join planner.organisations as organisation
    on organisation.id = held.org_id and organisation.slug = 'legacy-' || organisation.id
  join (
    select to_jsonb(mapping) as row_of from public.allocation_run_worker_mappings as mapping
  ) as mapped on mapped.row_of ->> 'id' = held.id
  where planner_private.legacy_id(mapped.row_of, array['worker', 'worker_id']) is not null
    and not exists (
      select from planner.allocation_runs as run
      where run.org_id = organisation.id and (run.revision > 0 or run.status <> 'archived')
    );
  insert into planner.workers (org_id, id, level, name, targeted_pathway, unavailable_terms, active)
  select held.org_id, legacy.worker, held.level, held.name, held.targeted_pathway, held.unavailable_terms, held.active
  from planner.workers as held
  join pg_temp.legacy_mapping as legacy on legacy.org_id = held.org_id and legacy.mapping = held.id
  on conflict do nothing;
  -- A worker has one line in a run, mapped twice or not: the first; the rest is in `origin`.
  delete from planner.job_lines as line
  using (
    select
      held.org_id, held.run_id, held.id,
      row_number() over (
        partition by held.org_id, held.run_id, coalesce(legacy.worker, held.worker_id) order by held.position
      ) as place
    from planner.job_lines as held
    left join pg_temp.legacy_mapping as legacy on legacy.org_id = held.org_id and legacy.mapping = held.worker_id
    where held.worker_id is not null and held.org_id in (select org_id from pg_temp.legacy_mapping)
  ) as counted
  where counted.place > 1 and (line.org_id, line.run_id, line.id) = (counted.org_id, counted.run_id, counted.id);
  update planner.job_lines as line
  set worker_id = legacy.worker
  from pg_temp.legacy_mapping as legacy
  where legacy.org_id = line.org_id and legacy.mapping = line.worker_id;
  delete from planner.workers as held
  using pg_temp.legacy_mapping as legacy
  where legacy.org_id = held.org_id and legacy.mapping = held.id;
  get diagnostics resolved = row_count;
  drop table pg_temp.legacy_mapping;
  return resolved;
end $$;
comment on function planner_private.resolve_legacy_workers is
  'Names the worker where a line taken over names their mapping in a run; returns how many. A mapping that is gone keeps its id.';

-- As before, and: names the workers, and passes over what an earlier call took over and people put to use since.
create or replace function planner_private.take_over_legacy_allocator() returns integer
language plpgsql set search_path = '' as $$
declare
  taken integer;
begin
  if to_regclass('public.allocator_py_runs') is null then
    return 0;
  end if;
  alter table public.allocator_py_runs set schema planner_legacy;
  if to_regclass('public.allocator_py_allocations') is null then
    create table planner_legacy.allocator_py_allocations ();
    comment on table planner_legacy.allocator_py_allocations is 'Made by the migration: there was none.';
  else
    alter table public.allocator_py_allocations set schema planner_legacy;
  end if;
  revoke all on all tables in schema planner_legacy from public, anon, authenticated;

  create temporary table legacy_run on commit drop as
  select
    (row_of ->> 'id')::uuid as id,
    coalesce(row_of ->> 'allocation_run_id', row_of ->> 'allocation_run', row_of ->> 'id')::uuid as parent,
    coalesce((row_of ->> 'created_at')::timestamptz, (row_of ->> 'completed_at')::timestamptz, now()) as made,
    row_of ->> 'completed_at' is not null as completed,
    row_of
  from (select to_jsonb(run) as row_of from planner_legacy.allocator_py_runs as run) as run;
  delete from pg_temp.legacy_run where parent in (select id from planner.organisations);

  create temporary table legacy_line on commit drop as
  select
    run.id as run_id, run.parent as org_id, allocation.row_of,
    planner_private.legacy_id(allocation.row_of, array['worker_id', 'worker', 'worker_mapping_id', 'worker_mapping']) as worker_id,
    planner_private.legacy_id(allocation.row_of, array['job_line_id', 'job_line', 'job_id', 'job']) as job_line_id
  from (select to_jsonb(allocation) as row_of from planner_legacy.allocator_py_allocations as allocation) as allocation
  join pg_temp.legacy_run as run on run.id::text = planner_private.legacy_id(
    allocation.row_of, array['allocator_py_run_id', 'allocator_py_run', 'allocator_run_id', 'allocator_run', 'run_id', 'run']
  );

  insert into planner.organisations (id, name, slug)
  select distinct parent, 'Legacy allocation run ' || parent, 'legacy-' || parent from pg_temp.legacy_run;
  insert into planner.allocation_plans (org_id, id, name, year)
  select parent, parent, 'Legacy allocator', extract(year from min(made))::integer from pg_temp.legacy_run group by parent;
  insert into planner.allocation_runs (org_id, id, plan_id, name, status, term_structure, created_at)
  select parent, id, parent, 'Legacy run ' || id, 'archived', '{52}', made from pg_temp.legacy_run;
  insert into planner.planner_scenarios (
    org_id, id, run_id, name, status, term_structure, num_job_lines, origin, created_by, created_at
  )
  select
    run.parent, run.id, run.id, 'Legacy allocator', case when run.completed then 'COMPLETED' else 'CANCELLED' end::planner.scenario_status,
    '{52}',
    case
      when jsonb_typeof(run.row_of -> 'included_job_lines') = 'array'
        and jsonb_array_length(run.row_of -> 'included_job_lines') between 1 and 5000
      then jsonb_array_length(run.row_of -> 'included_job_lines')
    end,
    jsonb_build_object(
      'run', run.row_of,
      'allocations', (select coalesce(jsonb_agg(line.row_of), '[]') from pg_temp.legacy_line as line where line.run_id = run.id)
    ),
    null, run.made
  from pg_temp.legacy_run as run;

  insert into planner.workers (org_id, id, level)
  select distinct org_id, worker_id, 'ANY' from pg_temp.legacy_line where worker_id is not null;
  -- A job line could take several workers: each has a line of its own here. A worker has one line in a run: the rest is in `origin`.
  insert into planner.job_lines (org_id, run_id, id, position, worker_id, level, scenario_id, revision)
  select
    org_id, run_id, job_line_id || case when place > 1 then ' (' || place || ')' else '' end,
    row_number() over (partition by run_id order by job_line_id, place), worker_id, 'ANY', run_id, 0
  from (
    select first.*, row_number() over (partition by run_id, job_line_id order by worker_id) as place
    from (
      select distinct on (run_id, worker_id) org_id, run_id, worker_id, job_line_id
      from pg_temp.legacy_line
      where worker_id is not null and job_line_id is not null
      order by run_id, worker_id, job_line_id
    ) as first
  ) as numbered;
  select count(*) into taken from pg_temp.legacy_run;
  drop table pg_temp.legacy_line, pg_temp.legacy_run;
  perform planner_private.resolve_legacy_workers();
  return taken;
end $$;

revoke execute on function planner_private.resolve_legacy_workers() from public, anon;

select planner_private.resolve_legacy_workers();
