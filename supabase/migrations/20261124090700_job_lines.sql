-- Nobody writes these but push_job_lines and restore_snapshot: there is no policy for it, and no privilege.

create table planner.job_lines (
  org_id uuid not null references planner.organisations on delete cascade,
  run_id uuid not null,
  id text not null check (length(id) between 1 and 200),
  position integer not null check (position > 0),
  worker_id text,
  level text not null check (length(level) between 1 and 50),
  pathway text check (length(pathway) <= 200),
  affinity_score double precision not null default 0,
  diversity_score double precision not null default 0,
  compliance jsonb not null default '[]' check (jsonb_typeof(compliance) = 'array'),
  scenario_id uuid,
  revision integer not null,
  created_at timestamptz not null default now(),
  primary key (org_id, run_id, id),
  unique (org_id, run_id, worker_id),
  foreign key (org_id, run_id) references planner.allocation_runs (org_id, id) on delete cascade,
  foreign key (org_id, worker_id) references planner.workers (org_id, id),
  foreign key (org_id, scenario_id) references planner.planner_scenarios (org_id, id) on delete set null (scenario_id)
);
comment on table planner.job_lines is 'The approved lines of a run: each a year of rotations for one doctor.';
comment on column planner.job_lines.position is 'Place in the list that was pushed, from 1.';
comment on column planner.job_lines.revision is 'Revision of the run that wrote the line.';

create table planner.job_line_allocations (
  org_id uuid not null references planner.organisations on delete cascade,
  run_id uuid not null,
  line_id text not null,
  term_index smallint not null check (term_index between 0 and 7),
  term_length_weeks smallint not null check (term_length_weeks between 1 and 53),
  start_week smallint not null check (start_week between 1 and 53),
  rotation_id text not null,
  rotation_name text not null,
  primary key (org_id, run_id, line_id, term_index),
  foreign key (org_id, run_id, line_id) references planner.job_lines (org_id, run_id, id) on delete cascade,
  foreign key (org_id, rotation_id) references planner.rotations (org_id, id)
);
comment on table planner.job_line_allocations is
  'The terms of a line. A spanning rotation has one row, at its first term, with the weeks of both.';

create table planner.job_line_leave (
  org_id uuid not null references planner.organisations on delete cascade,
  run_id uuid not null,
  line_id text not null,
  start_week smallint not null check (start_week between 1 and 53),
  weeks smallint not null check (weeks between 1 and 53),
  primary key (org_id, run_id, line_id, start_week),
  foreign key (org_id, run_id, line_id) references planner.job_lines (org_id, run_id, id) on delete cascade
);
comment on table planner.job_line_leave is 'Weeks of leave inside a line; weeks count from 1.';

revoke all on planner.job_lines, planner.job_line_allocations, planner.job_line_leave from public, anon, authenticated;
grant all on planner.job_lines, planner.job_line_allocations, planner.job_line_leave to service_role;
grant select on planner.job_lines, planner.job_line_allocations, planner.job_line_leave to authenticated;

alter table planner.job_lines enable row level security;
alter table planner.job_line_allocations enable row level security;
alter table planner.job_line_leave enable row level security;

create policy "Members see the lines of their organisation" on planner.job_lines
for select to authenticated
using (org_id = any ((select planner_private.my_org_ids())::uuid[]));

create policy "Members see the allocations of their organisation" on planner.job_line_allocations
for select to authenticated
using (org_id = any ((select planner_private.my_org_ids())::uuid[]));

create policy "Members see the leave of their organisation" on planner.job_line_leave
for select to authenticated
using (org_id = any ((select planner_private.my_org_ids())::uuid[]));

create index job_lines_worker on planner.job_lines (org_id, worker_id);
create index job_lines_scenario on planner.job_lines (org_id, scenario_id);
create index job_line_allocations_rotation on planner.job_line_allocations (org_id, rotation_id);
