-- The one door to job lines. A function call is a transaction: any error undoes all of it.
-- Sqlstate PTnnn becomes HTTP status nnn; the hint is a word for programs, the message a sentence for people, the detail JSON.

create function planner_private.lock_run_to_push(run_id uuid) returns planner.allocation_runs
language plpgsql set search_path = '' as $$
declare
  run planner.allocation_runs;
begin
  -- Rights first and without a lock, so that nobody outside the organisation can hold up those inside.
  select * into run
  from planner.allocation_runs as candidate
  where candidate.id = lock_run_to_push.run_id and candidate.org_id = any (planner_private.my_org_ids());
  if not found then
    -- A run of another organisation looks like one that is not there.
    raise sqlstate 'PT404' using message = 'there is no such run', hint = 'run_not_found';
  end if;
  if run.org_id <> all (planner_private.my_org_ids('planner')) then
    raise sqlstate 'PT403' using message = 'pushing lines takes the role of planner', hint = 'role_too_low';
  end if;
  -- Pushes to one run queue here.
  select * into run from planner.allocation_runs as candidate where candidate.id = lock_run_to_push.run_id for update;
  if not found then
    raise sqlstate 'PT404' using message = 'there is no such run', hint = 'run_not_found';
  end if;
  return run;
end $$;
comment on function planner_private.lock_run_to_push is 'The run, locked, once the caller may push to it; else 404 or 403.';

create function planner_private.lines_of_run(run planner.allocation_runs) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(
    jsonb_agg(
      jsonb_build_object(
        'id', line.id, 'worker_id', line.worker_id, 'level', line.level, 'pathway', line.pathway,
        'affinity_score', line.affinity_score, 'diversity_score', line.diversity_score, 'compliance', line.compliance,
        'allocations', coalesce(held.allocations, '[]'), 'leave', coalesce(away.leave, '[]')
      )
      order by line.position
    ),
    '[]'
  )
  from planner.job_lines as line
  left join (
    select
      allocation.line_id,
      jsonb_agg(
        to_jsonb(allocation) - array['org_id', 'run_id', 'line_id'] order by allocation.term_index
      ) as allocations
    from planner.job_line_allocations as allocation
    where allocation.org_id = run.org_id and allocation.run_id = run.id
    group by allocation.line_id
  ) as held on held.line_id = line.id
  left join (
    select
      leave.line_id,
      jsonb_agg(jsonb_build_object('start_week', leave.start_week, 'weeks', leave.weeks) order by leave.start_week) as leave
    from planner.job_line_leave as leave
    where leave.org_id = run.org_id and leave.run_id = run.id
    group by leave.line_id
  ) as away on away.line_id = line.id
  where line.org_id = run.org_id and line.run_id = run.id
$$;
comment on function planner_private.lines_of_run is 'The lines a run holds, in the shape push_job_lines takes.';

create function planner_private.refuse_faults(run planner.allocation_runs, lines jsonb) returns void
language plpgsql stable set search_path = '' as $$
declare
  faults jsonb;
  fault_count integer;
begin
  select jsonb_agg(to_jsonb(fault)) filter (where fault.number <= 200), count(*)
  into faults, fault_count
  from (select found.*, row_number() over () as number from planner_private.line_faults(run, lines) as found) as fault;
  if fault_count > 0 then
    raise sqlstate 'PT422' using
      message = format('the lines have %s fault(s), of which the first: %s', fault_count, faults -> 0 ->> 'message'),
      detail = faults::text,
      hint = 'line_faults';
  end if;
end $$;
comment on function planner_private.refuse_faults is 'Raises 422 with the first 200 faults as detail, if there is any.';

create function planner_private.write_lines(run planner.allocation_runs, lines jsonb, scenario_id uuid) returns integer
language plpgsql set search_path = '' as $$
declare
  written integer;
begin
  delete from planner.job_lines as line where line.org_id = run.org_id and line.run_id = run.id;
  insert into planner.job_lines (
    org_id, run_id, id, position, worker_id, level, pathway, affinity_score, diversity_score, compliance, scenario_id, revision
  )
  select
    run.org_id, run.id, line.id, line.position, line.worker_id, line.level, line.pathway,
    coalesce(line.affinity_score, 0), coalesce(line.diversity_score, 0), coalesce(nullif(line.compliance, 'null'), '[]'),
    write_lines.scenario_id, run.revision + 1
  from planner_private.lines_in(lines) as line;
  get diagnostics written = row_count;
  insert into planner.job_line_allocations (
    org_id, run_id, line_id, term_index, term_length_weeks, start_week, rotation_id, rotation_name
  )
  select
    run.org_id, run.id, allocation.line_id, allocation.term_index, allocation.term_length_weeks, allocation.start_week,
    allocation.rotation_id, allocation.rotation_name
  from planner_private.allocations_in(run, lines) as allocation;
  insert into planner.job_line_leave (org_id, run_id, line_id, start_week, weeks)
  select run.org_id, run.id, leave.line_id, leave.start_week, leave.weeks
  from planner_private.leave_in(lines) as leave;
  return written;
end $$;
comment on function planner_private.write_lines is 'Puts lines without faults in the place of those the run holds; returns how many.';

create function planner_private.replace_lines(
  run planner.allocation_runs, kind text, expected_revision integer, idempotency_key uuid, lines jsonb, scenario_id uuid
) returns jsonb
language plpgsql set search_path = '' as $$
declare
  payload_sha256 text := encode(
    sha256(convert_to(jsonb_build_array(kind, expected_revision, lines, scenario_id)::text, 'UTF8')), 'hex'
  );
  earlier planner.push_log;
  result jsonb;
  line_count integer;
begin
  select * into earlier
  from planner.push_log as entry
  where entry.org_id = run.org_id and entry.run_id = run.id and entry.idempotency_key = replace_lines.idempotency_key;
  if found then
    if earlier.payload_sha256 <> payload_sha256 then
      raise sqlstate 'PT422' using message = 'this key was used for another push', hint = 'key_reused';
    end if;
    return earlier.result || jsonb_build_object('replayed', true, 'current_revision', run.revision);
  end if;

  if run.status <> 'open' then
    raise sqlstate 'PT409' using
      message = format('the run is %s', run.status),
      detail = jsonb_build_object('status', run.status)::text,
      hint = 'run_not_open';
  end if;
  if run.revision <> expected_revision then
    raise sqlstate 'PT409' using
      message = 'the lines of this run were changed since they were read',
      detail = jsonb_build_object('expected_revision', expected_revision, 'current_revision', run.revision)::text,
      hint = 'revision_conflict';
  end if;
  if scenario_id is not null and not exists (
    select from planner.planner_scenarios as scenario
    where scenario.org_id = run.org_id and scenario.id = replace_lines.scenario_id and scenario.run_id = run.id
  ) then
    raise sqlstate 'PT422' using message = 'the scenario is not one of this run', hint = 'scenario_not_of_run';
  end if;
  perform planner_private.refuse_faults(run, lines);

  insert into planner.snapshots (org_id, run_id, revision, line_count, lines, scenario_id, taken_by)
  select run.org_id, run.id, run.revision, jsonb_array_length(held.lines), held.lines, (
    select line.scenario_id from planner.job_lines as line where line.org_id = run.org_id and line.run_id = run.id limit 1
  ), (select auth.uid())
  from (select planner_private.lines_of_run(run) as lines) as held;
  line_count := planner_private.write_lines(run, lines, scenario_id);
  update planner.allocation_runs as target set revision = run.revision + 1 where target.id = run.id;

  result := jsonb_build_object(
    'run_id', run.id, 'kind', kind, 'revision', run.revision + 1, 'previous_revision', run.revision, 'line_count', line_count
  );
  insert into planner.push_log (
    org_id, run_id, revision, kind, idempotency_key, payload_sha256, line_count, result, pushed_by
  )
  values (
    run.org_id, run.id, run.revision + 1, kind, replace_lines.idempotency_key, payload_sha256, line_count, result,
    (select auth.uid())
  );
  return result || jsonb_build_object('replayed', false, 'current_revision', run.revision + 1);
end $$;
comment on function planner_private.replace_lines is 'What push and restore have in common. The run is locked and the caller may push to it.';

-- Without jit: the planner takes lists in JSON for long ones, and would compile for seconds what runs for milliseconds.
create function planner.push_job_lines(
  run_id uuid, expected_revision integer, idempotency_key uuid, lines jsonb, scenario_id uuid default null
) returns jsonb
language plpgsql security definer set search_path = '' set jit = off as $$
declare
  run planner.allocation_runs;
begin
  if run_id is null or expected_revision is null or idempotency_key is null or jsonb_typeof(lines) is distinct from 'array' then
    raise sqlstate 'PT400' using
      message = 'run_id, expected_revision, idempotency_key and an array of lines must be given', hint = 'arguments';
  end if;
  if jsonb_array_length(lines) > 5000 then
    raise sqlstate 'PT413' using message = 'a push holds 5000 lines at most', hint = 'too_many_lines';
  end if;
  run := planner_private.lock_run_to_push(run_id);
  return planner_private.replace_lines(run, 'push', expected_revision, idempotency_key, lines, scenario_id);
end $$;
comment on function planner.push_job_lines is
  'Replaces all lines of a run, or nothing. 409: the run is not open, or not at expected_revision. 422: the lines have faults, or the key was used for another push. 404: no such run. The same key and payload again: the first answer again.';

create function planner.restore_snapshot(
  run_id uuid, snapshot_revision integer, expected_revision integer, idempotency_key uuid
) returns jsonb
language plpgsql security definer set search_path = '' set jit = off as $$
declare
  run planner.allocation_runs;
  snapshot planner.snapshots;
begin
  if run_id is null or snapshot_revision is null or expected_revision is null or idempotency_key is null then
    raise sqlstate 'PT400' using
      message = 'run_id, snapshot_revision, expected_revision and idempotency_key must be given', hint = 'arguments';
  end if;
  run := planner_private.lock_run_to_push(run_id);
  select * into snapshot
  from planner.snapshots as kept
  where kept.org_id = run.org_id and kept.run_id = run.id and kept.revision = snapshot_revision;
  if not found then
    raise sqlstate 'PT404' using message = 'the run has no snapshot of this revision', hint = 'snapshot_not_found';
  end if;
  return planner_private.replace_lines(
    run, 'restore', expected_revision, idempotency_key, snapshot.lines, snapshot.scenario_id
  );
end $$;
comment on function planner.restore_snapshot is
  'Pushes a snapshot''s lines again, checked as any push against the rotations and workers of today, and kept in a snapshot of its own.';

revoke execute on function
  planner_private.lock_run_to_push(uuid),
  planner_private.lines_of_run(planner.allocation_runs),
  planner_private.refuse_faults(planner.allocation_runs, jsonb),
  planner_private.write_lines(planner.allocation_runs, jsonb, uuid),
  planner_private.replace_lines(planner.allocation_runs, text, integer, uuid, jsonb, uuid),
  planner.push_job_lines(uuid, integer, uuid, jsonb, uuid),
  planner.restore_snapshot(uuid, integer, integer, uuid)
from public, anon;
grant execute on function
  planner.push_job_lines(uuid, integer, uuid, jsonb, uuid),
  planner.restore_snapshot(uuid, integer, integer, uuid)
to authenticated, service_role;
