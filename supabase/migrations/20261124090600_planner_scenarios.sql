create table planner.planner_scenarios (
  org_id uuid not null references planner.organisations on delete cascade,
  id uuid not null default gen_random_uuid(),
  run_id uuid,
  name text not null default '' check (length(name) <= 200),
  status planner.scenario_status not null default 'PENDING',
  rotations jsonb not null default '[]' check (jsonb_typeof(rotations) = 'array'),
  term_structure integer[] not null check (planner_private.is_term_structure(term_structure)),
  workers jsonb not null default '[]' check (jsonb_typeof(workers) = 'array'),
  num_job_lines integer check (num_job_lines between 1 and 5000),
  state planner.state not null default 'UNRESTRICTED',
  cohort planner.cohort not null default 'ANY',
  rules jsonb not null default '{}' check (jsonb_typeof(rules) = 'object'),
  priority_requirements jsonb check (jsonb_typeof(priority_requirements) in ('object', 'null')),
  annual_leave jsonb check (jsonb_typeof(annual_leave) in ('object', 'null')),
  leave_first_half_share double precision check (leave_first_half_share between 0 and 1),
  affinity jsonb check (jsonb_typeof(affinity) in ('object', 'null')),
  weights jsonb not null default '{}' check (jsonb_typeof(weights) = 'object'),
  allow_partial_filling boolean not null default false,
  locks jsonb not null default '[]' check (jsonb_typeof(locks) = 'array'),
  previous jsonb check (jsonb_typeof(previous) in ('object', 'null')),
  year_start date,
  max_seconds double precision not null default 60 check (max_seconds between 0.1 and 420),
  gap double precision not null default 0.01 check (gap between 0 and 1),
  seed integer not null default 1 check (seed >= 0),
  response jsonb check (jsonb_typeof(response) in ('object', 'null')),
  origin jsonb,
  created_by uuid default auth.uid() references auth.users on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, run_id) references planner.allocation_runs (org_id, id) on delete cascade
);
comment on table planner.planner_scenarios is
  'A solve: the whole request, one column per field of the contract, and its answer, so that a pane can be reopened where it was left.';
comment on column planner.planner_scenarios.response is 'The SchedulingResponse, its lines not yet approved.';
comment on column planner.planner_scenarios.origin is 'The rows of the legacy allocator it was made of, as they were; null otherwise.';

revoke all on planner.planner_scenarios from public, anon, authenticated;
grant all on planner.planner_scenarios to service_role;
grant select, delete on planner.planner_scenarios to authenticated;
grant insert (
  org_id, id, run_id, name, status, rotations, term_structure, workers, num_job_lines, state, cohort, rules,
  priority_requirements, annual_leave, leave_first_half_share, affinity, weights, allow_partial_filling, locks,
  previous, year_start, max_seconds, gap, seed, response
) on planner.planner_scenarios to authenticated;
grant update (
  org_id, id, run_id, name, status, rotations, term_structure, workers, num_job_lines, state, cohort, rules,
  priority_requirements, annual_leave, leave_first_half_share, affinity, weights, allow_partial_filling, locks,
  previous, year_start, max_seconds, gap, seed, response
) on planner.planner_scenarios to authenticated;

create index planner_scenarios_run on planner.planner_scenarios (org_id, run_id, created_at desc);
create index planner_scenarios_created_by on planner.planner_scenarios (created_by);

alter table planner.planner_scenarios enable row level security;

create policy "Members see the scenarios of their organisation" on planner.planner_scenarios
for select to authenticated
using (org_id = any ((select planner_private.my_org_ids())::uuid[]));

create policy "Planners add scenarios to their organisation" on planner.planner_scenarios
for insert to authenticated
with check (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]));

create policy "Planners change the scenarios of their organisation" on planner.planner_scenarios
for update to authenticated
using (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]))
with check (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]));

create policy "Planners delete scenarios of their organisation" on planner.planner_scenarios
for delete to authenticated
using (org_id = any ((select planner_private.my_org_ids('planner'))::uuid[]));

create trigger before_update before update on planner.planner_scenarios
for each row execute function planner_private.before_update();
