-- What SQL can check of lines before they are written. The rest (rules of the state, pathways, distance) is the checker's.
-- A line has the shape of the contract's JobLine; unknown keys are ignored.

create function planner_private.lines_in(lines jsonb)
returns table (
  "position" integer, id text, worker_id text, level text, pathway text, affinity_score double precision,
  diversity_score double precision, compliance jsonb, allocations jsonb, leave jsonb
)
language sql immutable set search_path = '' as $$
  select entry.ordinality::integer, line.*
  from jsonb_array_elements(lines) with ordinality as entry
  cross join lateral jsonb_to_record(entry.value) as line (
    id text, worker_id text, level text, pathway text, affinity_score double precision,
    diversity_score double precision, compliance jsonb, allocations jsonb, leave jsonb
  )
$$;
comment on function planner_private.lines_in is 'The lines of a payload as rows, in their order.';

create function planner_private.allocations_in(run planner.allocation_runs, lines jsonb)
returns table (
  line_position integer, line_id text, term_index integer, rotation_id text, rotation_name text, capacity integer[],
  span_terms integer, term_length_weeks integer, start_week integer, said_length integer, said_start integer
)
language sql stable set search_path = '' as $$
  select
    line.position, line.id, said.term_index, said.rotation_id, rotation.name, rotation.capacity, coalesce(rotation.span_terms, 1),
    (
      select sum(week)::integer
      from unnest(run.term_structure[said.term_index + 1 : said.term_index + coalesce(rotation.span_terms, 1)]) as week
    ),
    1 + (select coalesce(sum(week), 0)::integer from unnest(run.term_structure[1 : said.term_index]) as week),
    said.term_length_weeks, said.start_week
  from planner_private.lines_in(lines) as line
  cross join lateral jsonb_to_recordset(coalesce(nullif(line.allocations, 'null'), '[]')) as said (
    term_index integer, rotation_id text, term_length_weeks integer, start_week integer
  )
  left join planner.rotations as rotation on rotation.org_id = run.org_id and rotation.id = said.rotation_id
$$;
comment on function planner_private.allocations_in is
  'The allocations of a payload as rows. Weeks come from the run; what the payload says of them is kept beside, to be compared.';

create function planner_private.leave_in(lines jsonb)
returns table (line_id text, start_week integer, weeks integer)
language sql immutable set search_path = '' as $$
  select line.id, leave.start_week, leave.weeks
  from planner_private.lines_in(lines) as line
  cross join lateral jsonb_to_recordset(coalesce(nullif(line.leave, 'null'), '[]')) as leave (start_week integer, weeks integer)
$$;

create function planner_private.line_faults(run planner.allocation_runs, lines jsonb)
returns table (line_id text, term_index integer, rotation_id text, rule text, message text)
language sql stable set search_path = '' as $$
  with line as materialized (
    select * from planner_private.lines_in(lines)
  ),
  allocation as materialized (
    select * from planner_private.allocations_in(run, lines)
  ),
  covered as materialized (
    select allocation.*, term.index as covered_term
    from allocation
    cross join lateral generate_series(allocation.term_index, allocation.term_index + allocation.span_terms - 1) as term (index)
  ),
  leave as materialized (
    select * from planner_private.leave_in(lines)
  ),
  year as (
    select cardinality(run.term_structure) as terms, sum(week)::integer as weeks from unnest(run.term_structure) as week
  )
  select line.id, null::integer, null::text, 'line_id', format('line %s of the list needs an id of 1 to 200 characters', line.position)
  from line
  where line.id is null or length(line.id) not between 1 and 200
  union all
  select line.id, null, null, 'line_id', 'the id stands in the list ' || count(*) || ' times'
  from line
  where line.id is not null
  group by line.id
  having count(*) > 1
  union all
  select line.id, null, null, 'level', 'the line needs a level of 1 to 50 characters'
  from line
  where line.level is null or length(line.level) not between 1 and 50
  union all
  select line.id, null, null, 'worker', format('there is no worker "%s" in this organisation', line.worker_id)
  from line
  where line.worker_id is not null
    and not exists (select from planner.workers as worker where worker.org_id = run.org_id and worker.id = line.worker_id)
  union all
  select min(line.id), null, null, 'worker_once', format('worker "%s" has %s lines', line.worker_id, count(*))
  from line
  where line.worker_id is not null
  group by line.worker_id
  having count(*) > 1
  union all
  select allocation.line_id, allocation.term_index, allocation.rotation_id, 'rotation',
    format('there is no rotation "%s" in this organisation', allocation.rotation_id)
  from allocation
  where allocation.rotation_name is null
  union all
  select allocation.line_id, allocation.term_index, allocation.rotation_id, 'term_length',
    format('the run has this term start in week %s for %s weeks', allocation.start_week, allocation.term_length_weeks)
  from allocation
  where allocation.said_length <> allocation.term_length_weeks or allocation.said_start <> allocation.start_week
  union all
  -- One row a line: what it holds against the terms its worker is there for.
  select line.id, null, null, 'terms',
    format('holds terms %s, and should hold each of %s once', array_to_string(held.terms, ', '), array_to_string(due.terms, ', '))
  from line
  cross join year
  left join planner.workers as worker on worker.org_id = run.org_id and worker.id = line.worker_id
  left join (
    select covered.line_position, array_agg(coalesce(covered.covered_term, -1) + 1 order by covered.covered_term) as terms
    from covered
    group by covered.line_position
  ) as found on found.line_position = line.position
  cross join lateral (select coalesce(found.terms, '{}') as terms) as held
  cross join lateral (
    select coalesce(array_agg(term order by term), '{}') as terms
    from generate_series(1, year.terms) as term
    where term <> all (coalesce(worker.unavailable_terms, '{}'))
  ) as due
  where held.terms is distinct from due.terms
  union all
  select null, covered.covered_term, covered.rotation_id, 'capacity',
    format(
      '%s has %s posts in term %s, for %s lines', min(covered.rotation_name),
      planner_private.posts_in(covered.capacity, covered.covered_term), covered.covered_term + 1, count(*)
    )
  from covered
  cross join year
  where covered.rotation_name is not null and covered.covered_term between 0 and year.terms - 1
  group by covered.rotation_id, covered.capacity, covered.covered_term
  having count(*) > planner_private.posts_in(covered.capacity, covered.covered_term)
  union all
  select leave.line_id, null, null, 'leave',
    format('leave of %s weeks from week %s is not inside the year', leave.weeks, leave.start_week)
  from leave
  cross join year
  where (leave.start_week >= 1 and leave.weeks >= 1 and leave.start_week::bigint + leave.weeks - 1 <= year.weeks) is not true
  union all
  select earlier.line_id, null, null, 'leave', format('leave from week %s runs into the next', earlier.start_week)
  from (
    select leave.*, lead(leave.start_week) over (partition by leave.line_id order by leave.start_week) as next_start from leave
  ) as earlier
  where earlier.start_week::bigint + earlier.weeks > earlier.next_start
$$;
comment on function planner_private.line_faults is 'All that is wrong with the lines of a payload; no row: nothing.';

revoke execute on function
  planner_private.lines_in(jsonb),
  planner_private.allocations_in(planner.allocation_runs, jsonb),
  planner_private.leave_in(jsonb),
  planner_private.line_faults(planner.allocation_runs, jsonb)
from public, anon;
