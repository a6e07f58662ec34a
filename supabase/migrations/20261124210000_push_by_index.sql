-- A push looks up a line's rows by their keys: each line's terms and leave for the snapshot, and each key that points somewhere. Where
-- nothing counts rows in the background (the embedded database), or has not yet, the planner takes tables for small and reads them whole
-- for every line, and a session keeps the plans of its first, small push: 1,000 lines took minutes.

create or replace function planner_private.lines_of_run(run planner.allocation_runs) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(
    jsonb_agg(
      jsonb_build_object(
        'id', line.id, 'worker_id', line.worker_id, 'level', line.level, 'pathway', line.pathway,
        'affinity_score', line.affinity_score, 'diversity_score', line.diversity_score, 'compliance', line.compliance,
        'allocations', (
          select coalesce(
            jsonb_agg(to_jsonb(allocation) - array['org_id', 'run_id', 'line_id'] order by allocation.term_index), '[]'
          )
          from planner.job_line_allocations as allocation
          where allocation.org_id = line.org_id and allocation.run_id = line.run_id and allocation.line_id = line.id
        ),
        'leave', (
          select coalesce(
            jsonb_agg(jsonb_build_object('start_week', leave.start_week, 'weeks', leave.weeks) order by leave.start_week), '[]'
          )
          from planner.job_line_leave as leave
          where leave.org_id = line.org_id and leave.run_id = line.run_id and leave.line_id = line.id
        )
      )
      order by line.position
    ),
    '[]'
  )
  from planner.job_lines as line
  where line.org_id = run.org_id and line.run_id = run.id
$$;

alter function planner.push_job_lines(uuid, integer, uuid, jsonb, uuid) set enable_seqscan = off;
alter function planner.restore_snapshot(uuid, integer, integer, uuid) set enable_seqscan = off;

-- With the run in front, this index seems as good as the primary key for finding a line by its id, and reads all lines of the run for it.
alter table planner.job_lines drop constraint job_lines_org_id_run_id_worker_id_key;
alter table planner.job_lines add constraint job_lines_worker_once unique (worker_id, org_id, run_id);
drop index planner.job_lines_worker;
