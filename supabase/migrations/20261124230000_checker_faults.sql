-- A line carries the checker's word on each rule. One that says itself that it breaks a rule is refused, whoever sends it.

create function planner_private.checker_faults(lines jsonb)
returns table (line_id text, term_index integer, rotation_id text, rule text, message text)
language sql immutable set search_path = '' as $$
  select line.id, null::integer, null::text, judged.rule,
    format('the checker finds %s, where the rule "%s" has %s', judged.value, judged.rule, judged."limit")
  from planner_private.lines_in(lines) as line
  cross join lateral jsonb_to_recordset(
    case when jsonb_typeof(line.compliance) = 'array' then line.compliance else '[]' end
  ) as judged (rule text, ok boolean, value text, "limit" text)
  where judged.ok = false
$$;
comment on function planner_private.checker_faults is 'What the lines of a payload say themselves that they break.';

create or replace function planner_private.refuse_faults(run planner.allocation_runs, lines jsonb) returns void
language plpgsql stable set search_path = '' as $$
declare
  faults jsonb;
  fault_count integer;
begin
  select jsonb_agg(to_jsonb(fault)) filter (where fault.number <= 200), count(*)
  into faults, fault_count
  from (
    select found.*, row_number() over () as number
    from (
      select * from planner_private.line_faults(run, lines)
      union all
      select * from planner_private.checker_faults(lines)
    ) as found
  ) as fault;
  if fault_count > 0 then
    raise sqlstate 'PT422' using
      message = format('the lines have %s fault(s), of which the first: %s', fault_count, faults -> 0 ->> 'message'),
      detail = faults::text,
      hint = 'line_faults';
  end if;
end $$;

revoke execute on function planner_private.checker_faults(jsonb) from public, anon;
