create table planner.allocation_runs (
  org_id uuid not null references planner.organisations on delete cascade,
  id uuid not null default gen_random_uuid() unique,
  plan_id uuid not null,
  name text not null check (length(btrim(name)) between 1 and 200),
  status planner.run_status not null default 'open',
  cohort planner.cohort not null default 'ANY',
  term_structure integer[] not null check (planner_private.is_term_structure(term_structure)),
  year_start date,
  revision integer not null default 0 check (revision >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, plan_id, name),
  foreign key (org_id, plan_id) references planner.allocation_plans (org_id, id)
);
comment on table planner.allocation_runs is 'One cohort of a plan and the approved lines it holds.';
comment on column planner.allocation_runs.revision is 'Grows by one with every push or restore, and in no other way.';
comment on column planner.allocation_runs.term_structure is 'Weeks of each term; fixed once lines were pushed.';

revoke all on planner.allocation_runs from public, anon, authenticated;
grant all on planner.allocation_runs to service_role;
grant select, delete on planner.allocation_runs to authenticated;
grant insert (
  org_id, id, plan_id, name, status, cohort, term_structure, year_start
) on planner.allocation_runs to authenticated;
grant update (
  plan_id, name, status, cohort, term_structure, year_start
) on planner.allocation_runs to authenticated;

alter table planner.allocation_runs enable row level security;

create policy "Members see the runs of their organisation" on planner.allocation_runs
for select to authenticated
using (org_id = any ((select planner_private.my_org_ids())::uuid[]));

create policy "Planners add runs to their organisation" on planner.allocation_runs
for insert to authenticated
with check (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]));

create policy "Planners change the runs of their organisation" on planner.allocation_runs
for update to authenticated
using (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]))
with check (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]));

create policy "Admins delete runs of their organisation that were never pushed to" on planner.allocation_runs
for delete to authenticated
using (org_id = any ((select planner_private.my_org_ids('admin'))::uuid[]) and revision = 0);

create trigger before_update before update on planner.allocation_runs
for each row execute function planner_private.before_update();

create function planner_private.keep_terms() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise sqlstate 'PT409' using message = 'the terms of a run are fixed once lines were pushed', hint = 'terms_are_fixed';
end $$;
revoke execute on function planner_private.keep_terms() from public, anon;
create trigger keep_terms before update of term_structure on planner.allocation_runs
for each row when (old.revision > 0 and new.term_structure is distinct from old.term_structure)
execute function planner_private.keep_terms();
