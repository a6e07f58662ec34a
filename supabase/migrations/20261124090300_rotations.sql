create table planner.rotations (
  org_id uuid not null references planner.organisations on delete cascade,
  id text not null check (length(id) between 1 and 200),
  name text not null check (length(name) between 1 and 300),
  capacity integer[] not null check (cardinality(capacity) between 1 and 8 and planner_private.all_between(capacity, 0, 500)),
  parent_specialty text not null check (length(parent_specialty) between 1 and 200),
  subspecialty text check (length(subspecialty) between 1 and 200),
  experience_categories planner.experience_category[] not null default '{}'
    check (array_position(experience_categories, null) is null),
  is_service_term boolean not null default false,
  is_rural boolean not null default false,
  is_nights_or_relief boolean not null default false,
  is_leave boolean not null default false,
  is_non_clinical boolean not null default false,
  team_embedded boolean,
  excludable boolean not null default false,
  required integer not null default 0 check (required between 0 and 500),
  span_terms smallint not null default 1 check (span_terms between 1 and 2),
  facility text check (length(facility) <= 200),
  code text check (length(code) <= 20),
  cohorts text[] check (planner_private.all_at_most(cohorts, 20)),
  active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id)
);
comment on table planner.rotations is 'Placements in a unit, in the words of the contract.';
comment on column planner.rotations.capacity is 'Posts per term, first term first; a single number holds for every term.';
comment on column planner.rotations.team_embedded is 'Null: true unless it is a service or leave term.';
comment on column planner.rotations.span_terms is '2: one placement over two consecutive terms.';
comment on column planner.rotations.cohorts is 'Cohorts that may use it; null: all.';
comment on column planner.rotations.active is 'False: kept for old runs, left out when rotations are pulled.';

create function planner_private.posts_in(capacity integer[], term_index integer) returns integer
language sql immutable set search_path = '' as $$
  select case when cardinality(capacity) = 1 then capacity[1] else coalesce(capacity[term_index + 1], 0) end
$$;
comment on function planner_private.posts_in is 'Posts in the term with this index, counted from 0.';
revoke execute on function planner_private.posts_in(integer[], integer) from public, anon;

revoke all on planner.rotations from public, anon, authenticated;
grant all on planner.rotations to service_role;
grant select, delete on planner.rotations to authenticated;
grant insert (
  org_id, id, name, capacity, parent_specialty, subspecialty, experience_categories, is_service_term, is_rural,
  is_nights_or_relief, is_leave, is_non_clinical, team_embedded, excludable, required, span_terms, facility, code,
  cohorts, active
) on planner.rotations to authenticated;
grant update (
  org_id, id, name, capacity, parent_specialty, subspecialty, experience_categories, is_service_term, is_rural,
  is_nights_or_relief, is_leave, is_non_clinical, team_embedded, excludable, required, span_terms, facility, code,
  cohorts, active
) on planner.rotations to authenticated;

alter table planner.rotations enable row level security;

create policy "Members see the rotations of their organisation" on planner.rotations
for select to authenticated
using (org_id = any ((select planner_private.my_org_ids())::uuid[]));

create policy "Planners add rotations to their organisation" on planner.rotations
for insert to authenticated
with check (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]));

create policy "Planners change the rotations of their organisation" on planner.rotations
for update to authenticated
using (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]))
with check (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]));

create policy "Planners delete rotations of their organisation" on planner.rotations
for delete to authenticated
using (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]));

create trigger before_update before update on planner.rotations
for each row execute function planner_private.before_update();
