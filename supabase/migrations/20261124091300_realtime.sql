-- What a client watches: a run's revision and status, a scenario's status. Where there is no Realtime, the client polls the run.
do $$
begin
  if exists (select from pg_catalog.pg_publication where pubname = 'supabase_realtime') then
    alter publication supabase_realtime add table planner.allocation_runs, planner.planner_scenarios;
  end if;
end $$;
