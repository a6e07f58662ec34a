-- Two schemas: `planner` is what the API exposes, `planner_private` holds what policies and functions need and nobody may call by name.
-- Nothing of `public` is touched, so that an existing project keeps all it has.

create schema planner;
comment on schema planner is 'Receptor Planner: organisations, workers, rotations, runs and their approved job lines.';
create schema planner_private;
comment on schema planner_private is 'Functions of Receptor Planner that the API must not expose.';

revoke all on schema planner, planner_private from public;
grant usage on schema planner to authenticated, service_role;
-- Policies and check constraints call into it with the rights of whoever runs the statement.
grant usage on schema planner_private to authenticated, service_role;

create type planner.org_role as enum ('viewer', 'planner', 'admin');
comment on type planner.org_role is 'What a member may do; each role may do all that the ones before it may.';
create type planner.run_status as enum ('open', 'closed', 'archived');
create type planner.scenario_status as enum ('PENDING', 'GENERATING', 'COMPLETED', 'INFEASIBLE', 'FAILED', 'CANCELLED');
create type planner.state as enum ('UNRESTRICTED', 'AMC', 'VIC', 'NSW', 'QLD', 'WA', 'SA', 'TAS', 'NT', 'ACT');
create type planner.cohort as enum ('ANY', 'PGY1', 'PGY2', 'PGY3+');
create type planner.experience_category as enum ('A', 'B', 'C', 'D', 'E');

create function planner_private.is_term_structure(weeks integer[]) returns boolean
language sql immutable set search_path = '' as $$
  select cardinality(weeks) between 1 and 8
    and array_position(weeks, null) is null
    and 1 <= all (weeks)
    and (select sum(week) from unnest(weeks) as week) <= 53
$$;
comment on function planner_private.is_term_structure is 'True for 1 to 8 terms of whole weeks, 53 weeks together at most.';

create function planner_private.all_between(numbers integer[], lowest integer, highest integer) returns boolean
language sql immutable set search_path = '' as $$
  select array_position(numbers, null) is null and lowest <= all (numbers) and highest >= all (numbers)
$$;

create function planner_private.all_at_most(words text[], longest integer) returns boolean
language sql immutable set search_path = '' as $$
  select array_position(words, null) is null and not exists (select from unnest(words) as word where length(word) > longest)
$$;

create function planner_private.before_update() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.org_id is distinct from old.org_id then
    raise sqlstate 'PT422' using message = 'a row stays in its organisation', hint = 'org_id_is_fixed';
  end if;
  new.updated_at := now();
  return new;
end $$;
comment on function planner_private.before_update is 'Keeps a row in its organisation and dates its last change.';

revoke execute on all functions in schema planner_private from public, anon, authenticated;
grant execute on function
  planner_private.is_term_structure(integer[]),
  planner_private.all_between(integer[], integer, integer),
  planner_private.all_at_most(text[], integer)
to authenticated, service_role;
