-- Takes over what the earlier allocator left in `public`: its runs and the workers it gave to job lines.
-- Where those tables are, they move to a schema of their own, untouched, and their rows are copied into ours. The way back:
-- select planner_private.restore_legacy_allocator();
--
-- Each parent allocation run becomes an organisation without members, so that nobody sees anything until the owner of the
-- project says who may: no row of the old tables says it. A legacy run becomes an archived run with its scenario and lines.

create schema planner_legacy;
comment on schema planner_legacy is 'The tables of the earlier allocator, as they were. Not exposed.';
revoke all on schema planner_legacy from public;

create function planner_private.legacy_id(row_of jsonb, names text[]) returns text
language sql immutable set search_path = '' as $$
  select row_of ->> name from unnest(names) as name where row_of ->> name is not null limit 1
$$;
comment on function planner_private.legacy_id is 'The first of these columns the row has: installations named them differently.';

create function planner_private.take_over_legacy_allocator() returns integer
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
  return taken;
end $$;
comment on function planner_private.take_over_legacy_allocator is
  'Copies the rows of the earlier allocator and retires its tables; returns how many runs. Nothing where they are not.';

create function planner_private.restore_legacy_allocator() returns integer
language plpgsql set search_path = '' as $$
declare
  restored integer;
begin
  if to_regclass('planner_legacy.allocator_py_runs') is null then
    return 0;
  end if;
  delete from planner.organisations as organisation
  where organisation.slug = 'legacy-' || organisation.id
    and not exists (
      select from planner.allocation_runs as run where run.org_id = organisation.id and (run.revision > 0 or run.status <> 'archived')
    );
  select count(*) into restored from planner_legacy.allocator_py_runs;
  alter table planner_legacy.allocator_py_runs set schema public;
  if obj_description('planner_legacy.allocator_py_allocations'::regclass) = 'Made by the migration: there was none.' then
    drop table planner_legacy.allocator_py_allocations;
  else
    alter table planner_legacy.allocator_py_allocations set schema public;
  end if;
  return restored;
end $$;
comment on function planner_private.restore_legacy_allocator is
  'Puts the earlier allocator''s tables back and deletes what was made of them, but for organisations that were put to use since. Grants on the old tables have to be given again.';

revoke execute on function
  planner_private.legacy_id(jsonb, text[]),
  planner_private.take_over_legacy_allocator(),
  planner_private.restore_legacy_allocator()
from public, anon;

select planner_private.take_over_legacy_allocator();
