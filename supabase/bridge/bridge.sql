-- Optional. Reads what a project of the Receptor ecosystem holds in `public` (workers, positions, rotations, runs) in the words of ours.
-- By hand, once and again without harm: psql "$DATABASE_URL" --single-transaction --file supabase/bridge/bridge.sql
-- The way back: supabase/bridge/remove.sql. Both as the owner of the project, after the migrations.
--
-- Every function here runs with the rights of whoever calls it: their row-level security decides what is read, ours what is written, and
-- no policy, grant or table of theirs is touched. A table or column that is not there, or not to be read, counts as empty.

create or replace function planner_private.ecosystem_rows(name text) returns setof jsonb
language plpgsql stable set search_path = '' as $$
declare
  found regclass;
begin
  if name <> all (array[
    'workers', 'positions', 'rotations', 'teams', 'teamcategories', 'locations', 'team_tags', 'team_tag_mappings',
    'position_tags', 'position_tag_mappings', 'allocationplans', 'allocationruns', 'allocation_plan_position_mappings',
    'allocation_run_worker_mappings', 'allocation_planner_runs'
  ]) then
    raise exception 'the bridge does not read %', name;
  end if;
  found := to_regclass('public.' || name);
  if found is not null and has_table_privilege(found, 'select') then
    return query execute format('select to_jsonb(entry) from %s as entry', found);
  end if;
end $$;
comment on function planner_private.ecosystem_rows is 'Rows of a table of the ecosystem, as far as the caller may see them.';

create or replace function planner_private.ecosystem_value(row_of jsonb, variadic names text[]) returns text
language sql immutable set search_path = '' as $$
  select nullif(btrim(row_of ->> name), '')
  from unnest(names) with ordinality as named (name, place)
  where nullif(btrim(row_of ->> name), '') is not null
  order by place
  limit 1
$$;
comment on function planner_private.ecosystem_value is 'The first of these columns that says something: installations name them differently.';

create or replace function planner_private.ecosystem_terms(run uuid)
returns table (index integer, starts timestamptz, ends timestamptz)
language sql stable set search_path = '' as $$
  with slot as materialized (
    select (entry ->> 'startdate')::timestamptz as starts, (entry ->> 'enddate')::timestamptz as ends
    from planner_private.ecosystem_rows('rotations') as entry
    where (entry ->> 'allocation_run')::uuid = run and entry ->> 'startdate' is not null
  )
  select
    (row_number() over (order by slot.starts))::integer - 1, slot.starts,
    coalesce(lead(slot.starts) over (order by slot.starts), (select max(ends) from slot))
  from slot
  group by slot.starts
$$;
comment on function planner_private.ecosystem_terms is
  'Terms of a run: each date on which one of its rotations starts begins one, and the next one, or the last day of all, ends it.';

create or replace function planner.ecosystem_runs() returns table (
  id uuid, ecosystem_org uuid, name text, status planner.run_status, starts date, ends date, term_structure integer[],
  num_job_lines integer, planner_status planner.scenario_status
)
language sql stable set search_path = '' as $$
  select
    (run ->> 'id')::uuid, (plan ->> 'org')::uuid,
    concat_ws(', ', plan ->> 'name', planner_private.ecosystem_value(run, 'name', 'displayname'), left(run ->> 'startdate', 10)),
    case when run ->> 'status' in ('open', 'closed', 'archived') then (run ->> 'status')::planner.run_status else 'archived' end,
    planner_private.ecosystem_value(run, 'startdate', 'periodstart')::timestamptz::date,
    planner_private.ecosystem_value(run, 'enddate', 'periodend')::timestamptz::date,
    (
      select array_agg(greatest(1, round(extract(epoch from term.ends - term.starts) / 604800))::integer order by term.index)
      from planner_private.ecosystem_terms((run ->> 'id')::uuid) as term
    ),
    (latest.row_of ->> 'n_job_lines')::integer,
    case
      when latest.row_of ->> 'status' in ('PENDING', 'GENERATING', 'COMPLETED', 'INFEASIBLE', 'FAILED', 'CANCELLED')
      then (latest.row_of ->> 'status')::planner.scenario_status
    end
  from planner_private.ecosystem_rows('allocationruns') as run
  left join planner_private.ecosystem_rows('allocationplans') as plan on plan ->> 'id' = run ->> 'allocationplan'
  left join lateral (
    select entry as row_of
    from planner_private.ecosystem_rows('allocation_planner_runs') as entry
    where entry ->> 'allocation_run' = run ->> 'id'
    order by (entry ->> 'created_at')::timestamptz desc nulls last
    limit 1
  ) as latest on true
$$;
comment on function planner.ecosystem_runs is
  'Runs of the ecosystem, with the terms their rotations make and the newest planner run. A status of another word counts as archived.';

create or replace function planner.ecosystem_workers(run uuid default null) returns table (
  ecosystem_org uuid, id text, level text, name text, targeted_pathway text
)
language sql stable set search_path = '' as $$
  select
    planner_private.ecosystem_value(worker, 'linkedorg', 'org', 'org_id')::uuid,
    planner_private.ecosystem_value(worker, 'internal_id', 'id'),
    left(coalesce(planner_private.ecosystem_value(worker, 'qualificationlevel', 'level'), 'ANY'), 50),
    nullif(
      concat_ws(
        ' ', planner_private.ecosystem_value(worker, 'preferred_name', 'firstname', 'first_name', 'name'),
        planner_private.ecosystem_value(worker, 'lastname', 'last_name')
      ),
      ''
    ),
    planner_private.ecosystem_value(worker, 'targeted_pathway', 'pathway')
  from planner_private.ecosystem_rows('workers') as worker
  where run is null or worker ->> 'id' in (
    select mapping ->> 'worker'
    from planner_private.ecosystem_rows('allocation_run_worker_mappings') as mapping
    where (mapping ->> 'allocation_run')::uuid = run and mapping ->> 'withdrawn_at' is null
  )
$$;
comment on function planner.ecosystem_workers is 'Workers of the ecosystem; of a run: those who take part and have not withdrawn.';

create or replace function planner_private.ecosystem_positions() returns table (
  id uuid, org uuid, code text, name text, specialty text, facility text, tags text[]
)
language sql stable set search_path = '' as $$
  select
    (position_of ->> 'id')::uuid,
    coalesce(
      planner_private.ecosystem_value(place, 'org'), planner_private.ecosystem_value(team, 'org'),
      planner_private.ecosystem_value(position_of, 'org')
    )::uuid,
    left(planner_private.ecosystem_value(position_of, 'internalid'), 20),
    left(planner_private.ecosystem_value(position_of, 'displayname', 'name'), 300),
    left(
      coalesce(
        (
          select min(tag ->> 'name')
          from planner_private.ecosystem_rows('team_tag_mappings') as mapping
          join planner_private.ecosystem_rows('team_tags') as tag on tag ->> 'id' = mapping ->> 'team_tag'
          where mapping ->> 'team' = team ->> 'id'
        ),
        planner_private.ecosystem_value(category, 'name'), planner_private.ecosystem_value(team, 'name'),
        planner_private.ecosystem_value(position_of, 'displayname', 'name')
      ),
      200
    ),
    left(planner_private.ecosystem_value(place, 'name'), 200),
    (
      select coalesce(array_agg(lower(btrim(tag ->> 'name'))), '{}')
      from planner_private.ecosystem_rows('position_tag_mappings') as mapping
      join planner_private.ecosystem_rows('position_tags') as tag on tag ->> 'id' = mapping ->> 'position_tag'
      where mapping ->> 'position' = position_of ->> 'id'
    )
  from planner_private.ecosystem_rows('positions') as position_of
  left join planner_private.ecosystem_rows('teams') as team on team ->> 'id' = position_of ->> 'team'
  left join planner_private.ecosystem_rows('teamcategories') as category on category ->> 'id' = team ->> 'teamcategory'
  left join planner_private.ecosystem_rows('locations') as place on place ->> 'id' = category ->> 'location'
$$;
comment on function planner_private.ecosystem_positions is
  'Positions with what hangs on them: the specialty is the tag of the team, else its category, else its own name; the organisation that of its location.';

create or replace function planner.ecosystem_rotations(run uuid) returns table (
  ecosystem_org uuid, id text, name text, capacity integer[], parent_specialty text, experience_categories planner.experience_category[],
  is_service_term boolean, is_rural boolean, is_nights_or_relief boolean, is_leave boolean, span_terms integer, facility text, code text
)
language sql stable set search_path = '' as $$
  with term as materialized (
    select * from planner_private.ecosystem_terms(run)
  ),
  -- A row of `rotations` is one post for as long as it lasts: in each term it is there for when that starts.
  held as materialized (
    select
      (entry ->> 'position')::uuid as position_id, entry ->> 'id' as post, term.index,
      count(*) over (partition by entry ->> 'id') as terms
    from planner_private.ecosystem_rows('rotations') as entry
    join term
      on (entry ->> 'startdate')::timestamptz <= term.starts
      and coalesce((entry ->> 'enddate')::timestamptz, term.ends) > term.starts
    where (entry ->> 'allocation_run')::uuid = run
  ),
  -- A run without rotations yet: each mapping of its plan is a post for the whole year.
  mapped as materialized (
    select (mapping ->> 'position')::uuid as position_id, count(*)::integer as posts
    from planner_private.ecosystem_rows('allocation_plan_position_mappings') as mapping
    join planner_private.ecosystem_rows('allocationruns') as entry
      on entry ->> 'allocationplan' = mapping ->> 'allocationplan' and (entry ->> 'id')::uuid = run
    where not exists (select from held)
    group by 1
  ),
  posts as (
    select
      held.position_id,
      (
        select array_agg(
          (select count(*) from held as other where other.position_id = held.position_id and other.index = term.index)::integer
          order by term.index
        )
        from term
      ) as capacity,
      case when min(held.terms) = 2 and max(held.terms) = 2 then 2 else 1 end as span_terms
    from held
    group by held.position_id
    union all
    select mapped.position_id, array[mapped.posts], 1 from mapped
  )
  select
    position_of.org, position_of.id::text, position_of.name, posts.capacity, position_of.specialty,
    (
      select coalesce(array_agg(distinct upper(right(tag, 1))::planner.experience_category), '{}')
      from unnest(position_of.tags) as tag
      where tag ~ '^(category |cat |clinical experience )?[a-e]$'
    ),
    'service' = any (position_of.tags) or 'service term' = any (position_of.tags),
    'rural' = any (position_of.tags),
    position_of.tags && array['night', 'nights', 'relief', 'nights or relief'],
    'leave' = any (position_of.tags) or 'annual leave' = any (position_of.tags),
    posts.span_terms, position_of.facility, position_of.code
  from posts
  join planner_private.ecosystem_positions() as position_of on position_of.id = posts.position_id
$$;
comment on function planner.ecosystem_rotations is
  'Positions of a run as rotations of the contract: posts per term are counted from the run''s rotations; categories and flags come from tags of those names.';

create or replace function planner.pull_from_ecosystem(ecosystem_run uuid, org_id uuid) returns jsonb
language plpgsql set search_path = '' as $$
declare
  run record;
  pulled_workers integer;
  pulled_rotations integer;
begin
  select * into run from planner.ecosystem_runs() as candidate where candidate.id = ecosystem_run;
  if not found then
    raise sqlstate 'PT404' using message = 'there is no such run in the ecosystem, or it is not yours to see', hint = 'run_not_found';
  end if;
  if org_id is null or org_id <> all (planner_private.my_org_ids('planner')) then
    raise sqlstate 'PT403' using message = 'pulling takes the role of planner', hint = 'role_too_low';
  end if;
  insert into planner.workers as held (org_id, id, level, name, targeted_pathway)
  select pull_from_ecosystem.org_id, worker.id, worker.level, left(worker.name, 300), left(worker.targeted_pathway, 200)
  from planner.ecosystem_workers(ecosystem_run) as worker
  where worker.ecosystem_org = run.ecosystem_org
  on conflict on constraint workers_pkey do update set
    level = excluded.level, name = excluded.name,
    targeted_pathway = coalesce(excluded.targeted_pathway, held.targeted_pathway), active = true;
  get diagnostics pulled_workers = row_count;
  insert into planner.rotations as held (
    org_id, id, name, capacity, parent_specialty, experience_categories, is_service_term, is_rural, is_nights_or_relief, is_leave,
    span_terms, facility, code
  )
  select
    pull_from_ecosystem.org_id, rotation.id, rotation.name, rotation.capacity, rotation.parent_specialty, rotation.experience_categories,
    rotation.is_service_term, rotation.is_rural, rotation.is_nights_or_relief, rotation.is_leave, rotation.span_terms,
    rotation.facility, rotation.code
  from planner.ecosystem_rotations(ecosystem_run) as rotation
  where rotation.ecosystem_org = run.ecosystem_org and cardinality(rotation.capacity) <= 8
  -- What planners said of a rotation here, and the ecosystem has no word for, stays.
  on conflict on constraint rotations_pkey do update set
    name = excluded.name, capacity = excluded.capacity, facility = excluded.facility, code = excluded.code, active = true;
  get diagnostics pulled_rotations = row_count;
  return jsonb_build_object('workers', pulled_workers, 'rotations', pulled_rotations, 'term_structure', run.term_structure);
end $$;
comment on function planner.pull_from_ecosystem is
  'Copies workers and rotations of a run of the ecosystem into an organisation of ours, as the caller: again, it brings them up to date. 403: not a planner there; 404: no such run, or not to be seen.';

do $$
declare
  made regprocedure;
begin
  foreach made in array array[
    'planner_private.ecosystem_rows(text)', 'planner_private.ecosystem_value(jsonb, text[])', 'planner_private.ecosystem_terms(uuid)',
    'planner_private.ecosystem_positions()', 'planner.ecosystem_runs()', 'planner.ecosystem_workers(uuid)',
    'planner.ecosystem_rotations(uuid)', 'planner.pull_from_ecosystem(uuid, uuid)'
  ]::regprocedure[] loop
    execute format('revoke execute on function %s from public, anon', made);
    execute format('grant execute on function %s to authenticated, service_role', made);
  end loop;
end $$;
