-- Takes the bridge away; what was pulled stays.
drop function if exists planner.pull_from_ecosystem(uuid, uuid);
drop function if exists planner.ecosystem_rotations(uuid);
drop function if exists planner.ecosystem_workers(uuid);
drop function if exists planner.ecosystem_runs();
drop function if exists planner_private.ecosystem_positions();
drop function if exists planner_private.ecosystem_terms(uuid);
drop function if exists planner_private.ecosystem_value(jsonb, text[]);
drop function if exists planner_private.ecosystem_rows(text);
