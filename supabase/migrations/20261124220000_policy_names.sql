-- PostgreSQL cuts names after 63 bytes: these were sentences without an end.
alter policy "Members see their own membership and admins see all of their or" on planner.memberships
rename to "Members see their own membership, and admins all of them";
alter policy "Admins delete runs of their organisation that were never pushed" on planner.allocation_runs
rename to "Admins delete runs that were never pushed to";
