-- With the organisation in front, this index seems as good as the primary key for finding a line's terms, and reads those of every line.
drop index planner.job_line_allocations_rotation;
create index job_line_allocations_rotation on planner.job_line_allocations (rotation_id, org_id);
