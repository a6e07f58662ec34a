-- What a push replaced, and every push. Written by push_job_lines and restore_snapshot alone, and never changed.

create table planner.snapshots (
  org_id uuid not null references planner.organisations on delete cascade,
  run_id uuid not null,
  revision integer not null,
  line_count integer not null,
  lines jsonb not null,
  scenario_id uuid,
  taken_by uuid references auth.users on delete set null,
  taken_at timestamptz not null default now(),
  primary key (org_id, run_id, revision),
  foreign key (org_id, run_id) references planner.allocation_runs (org_id, id) on delete cascade,
  foreign key (org_id, scenario_id) references planner.planner_scenarios (org_id, id) on delete set null (scenario_id)
);
comment on table planner.snapshots is 'The lines a run held at a revision, in the shape push_job_lines takes.';

create table planner.push_log (
  org_id uuid not null references planner.organisations on delete cascade,
  run_id uuid not null,
  revision integer not null,
  kind text not null check (kind in ('push', 'restore')),
  idempotency_key uuid not null,
  payload_sha256 text not null,
  line_count integer not null,
  result jsonb not null,
  pushed_by uuid references auth.users on delete set null,
  pushed_at timestamptz not null default now(),
  primary key (org_id, run_id, revision),
  unique (org_id, run_id, idempotency_key),
  foreign key (org_id, run_id) references planner.allocation_runs (org_id, id) on delete cascade
);
comment on table planner.push_log is 'Every push and restore that went through; the same key again gets the same result.';
comment on column planner.push_log.revision is 'Revision the push made.';

revoke all on planner.snapshots, planner.push_log from public, anon, authenticated;
grant all on planner.snapshots, planner.push_log to service_role;
grant select on planner.snapshots, planner.push_log to authenticated;

alter table planner.snapshots enable row level security;
alter table planner.push_log enable row level security;

create policy "Members see the snapshots of their organisation" on planner.snapshots
for select to authenticated
using (org_id = any ((select planner_private.my_org_ids())::uuid[]));

create policy "Members see the pushes of their organisation" on planner.push_log
for select to authenticated
using (org_id = any ((select planner_private.my_org_ids())::uuid[]));

create index snapshots_taken_by on planner.snapshots (taken_by);
create index snapshots_scenario on planner.snapshots (org_id, scenario_id);
create index push_log_pushed_by on planner.push_log (pushed_by);
