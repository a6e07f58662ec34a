create table planner.allocation_plans (
  org_id uuid not null references planner.organisations on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null check (length(btrim(name)) between 1 and 200),
  year integer not null check (year between 2000 and 2100),
  state planner.state not null default 'UNRESTRICTED',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, year, name)
);
comment on table planner.allocation_plans is 'A clinical year of an organisation; holds its runs.';

revoke all on planner.allocation_plans from public, anon, authenticated;
grant all on planner.allocation_plans to service_role;
grant select, delete on planner.allocation_plans to authenticated;
grant insert (
  org_id, id, name, year, state
) on planner.allocation_plans to authenticated;
grant update (
  name, year, state
) on planner.allocation_plans to authenticated;

alter table planner.allocation_plans enable row level security;

create policy "Members see the plans of their organisation" on planner.allocation_plans
for select to authenticated
using (org_id = any ((select planner_private.my_org_ids())::uuid[]));

create policy "Planners add plans to their organisation" on planner.allocation_plans
for insert to authenticated
with check (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]));

create policy "Planners change the plans of their organisation" on planner.allocation_plans
for update to authenticated
using (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]))
with check (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]));

create policy "Planners delete plans of their organisation" on planner.allocation_plans
for delete to authenticated
using (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]));

create trigger before_update before update on planner.allocation_plans
for each row execute function planner_private.before_update();
