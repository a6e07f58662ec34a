create table planner.workers (
  org_id uuid not null references planner.organisations on delete cascade,
  id text not null check (length(id) between 1 and 200),
  level text not null check (length(level) between 1 and 50),
  name text check (length(name) <= 300),
  targeted_pathway text check (length(targeted_pathway) <= 200),
  unavailable_terms integer[] not null default '{}' check (planner_private.all_between(unavailable_terms, 1, 8)),
  active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id)
);
comment on table planner.workers is 'Doctors, in the words of the contract; `id` is the organisation''s own stable code.';
comment on column planner.workers.unavailable_terms is 'Terms in which the worker holds nothing, counted from 1.';
comment on column planner.workers.active is 'False: kept for old runs, left out when workers are pulled.';

revoke all on planner.workers from public, anon, authenticated;
grant all on planner.workers to service_role;
grant select, delete on planner.workers to authenticated;
grant insert (
  org_id, id, level, name, targeted_pathway, unavailable_terms, active
) on planner.workers to authenticated;
grant update (
  org_id, id, level, name, targeted_pathway, unavailable_terms, active
) on planner.workers to authenticated;

alter table planner.workers enable row level security;

create policy "Members see the workers of their organisation" on planner.workers
for select to authenticated
using (org_id = any ((select planner_private.my_org_ids())::uuid[]));

create policy "Planners add workers to their organisation" on planner.workers
for insert to authenticated
with check (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]));

create policy "Planners change the workers of their organisation" on planner.workers
for update to authenticated
using (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]))
with check (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]));

create policy "Planners delete workers of their organisation" on planner.workers
for delete to authenticated
using (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]));

create trigger before_update before update on planner.workers
for each row execute function planner_private.before_update();
