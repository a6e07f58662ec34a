create table planner.accredited_posts (
  org_id uuid not null references planner.organisations on delete cascade,
  id uuid not null default gen_random_uuid(),
  hospital text not null check (length(btrim(hospital)) between 1 and 300),
  state planner.state not null,
  cohort planner.cohort not null,
  term_name text not null check (length(btrim(term_name)) between 1 and 300),
  specialty text,
  parent_specialty text not null check (length(parent_specialty) between 1 and 200),
  posts integer not null check (posts between 0 and 500),
  year integer check (year between 2000 and 2100),
  confidence text not null default '',
  source text not null default '',
  note text not null default '',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  unique nulls not distinct (org_id, hospital, cohort, term_name, year)
);
comment on table planner.accredited_posts is 'Accredited posts of a hospital and where each count comes from; demos are made of them.';

revoke all on planner.accredited_posts from public, anon, authenticated;
grant all on planner.accredited_posts to service_role;
grant select, delete on planner.accredited_posts to authenticated;
grant insert (
  org_id, id, hospital, state, cohort, term_name, specialty, parent_specialty, posts, year, confidence, source, note
) on planner.accredited_posts to authenticated;
grant update (
  org_id, id, hospital, state, cohort, term_name, specialty, parent_specialty, posts, year, confidence, source, note
) on planner.accredited_posts to authenticated;

alter table planner.accredited_posts enable row level security;

create policy "Members see the accredited posts of their organisation" on planner.accredited_posts
for select to authenticated
using (org_id = any ((select planner_private.my_org_ids())::uuid[]));

create policy "Planners add accredited posts to their organisation" on planner.accredited_posts
for insert to authenticated
with check (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]));

create policy "Planners change the accredited posts of their organisation" on planner.accredited_posts
for update to authenticated
using (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]))
with check (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]));

create policy "Planners delete accredited posts of their organisation" on planner.accredited_posts
for delete to authenticated
using (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]));

create trigger before_update before update on planner.accredited_posts
for each row execute function planner_private.before_update();
