alter table planner.planner_scenarios add column organization text check (length(organization) <= 200);
comment on column planner.planner_scenarios.organization is 'The health service or network whose lines these are, as the sheets name it.';

grant insert (organization), update (organization) on planner.planner_scenarios to authenticated;
