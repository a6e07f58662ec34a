create table planner.affinity_profiles (
  org_id uuid not null references planner.organisations on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null check (length(btrim(name)) between 1 and 200),
  source text not null check (length(source) <= 2000),
  version text not null check (length(version) <= 100),
  weights jsonb not null check (jsonb_typeof(weights) = 'object'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, name, version)
);
comment on table planner.affinity_profiles is 'How well specialties go together, -100 to 100, as an organisation sees it.';

revoke all on planner.affinity_profiles from public, anon, authenticated;
grant all on planner.affinity_profiles to service_role;
grant select, delete on planner.affinity_profiles to authenticated;
grant insert (
  org_id, id, name, source, version, weights
) on planner.affinity_profiles to authenticated;
grant update (
  org_id, id, name, source, version, weights
) on planner.affinity_profiles to authenticated;

alter table planner.affinity_profiles enable row level security;

create policy "Members see the affinity profiles of their organisation" on planner.affinity_profiles
for select to authenticated
using (org_id = any ((select planner_private.my_org_ids())::uuid[]));

create policy "Planners add affinity profiles to their organisation" on planner.affinity_profiles
for insert to authenticated
with check (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]));

create policy "Planners change the affinity profiles of their organisation" on planner.affinity_profiles
for update to authenticated
using (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]))
with check (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]));

create policy "Planners delete affinity profiles of their organisation" on planner.affinity_profiles
for delete to authenticated
using (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]));

create trigger before_update before update on planner.affinity_profiles
for each row execute function planner_private.before_update();
