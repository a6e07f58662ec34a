/**
 * A project of the ecosystem, made up: its tables with the columns its own documentation names, two organisations, and policies that
 * show each its own. For tests alone.
 */
import { users } from '../tests/fixture.ts';

const id = (kind: number, number: number) => `e${kind}000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Ids of theirs: organisation 1 is the planner's and the viewer's, organisation 2 the other admin's. */
export const theirs = {
  org: (number: number) => id(1, number),
  plan: (number: number) => id(2, number),
  run: (number: number) => id(3, number),
  position: (number: number) => id(4, number),
  worker: (number: number) => id(5, number),
};

const terms = ['2027-02-01', '2027-04-12', '2027-06-21', '2027-08-30', '2027-11-08', '2028-01-31'];

/** Posts of run 1: position, first and last term (from 1). */
const posts: [position: number, first: number, last: number][] = [
  ...[1, 2, 3, 4, 5].flatMap((term): [number, number, number][] => [
    [1, term, term],
    [1, term, term],
  ]),
  ...[1, 2, 3].map((term): [number, number, number] => [2, term, term]),
  // Two terms as one placement.
  [3, 1, 2],
  [3, 3, 4],
];

const values = (rows: (string | number | null)[][]): string =>
  rows.map((row) => `(${row.map((each) => (each === null ? 'null' : `'${each}'`)).join(', ')})`).join(', ');

const mine = (org: string) => `${org} in (select org from public.staff where login = auth.uid())`;

export const ecosystemSql = `
  create table public.orgs (id uuid primary key, name text);
  create table public.staff (login uuid, org uuid);
  create table public.locations (id uuid primary key, name text, org uuid);
  create table public.teamcategories (id uuid primary key, name text, location uuid);
  create table public.teams (id uuid primary key, name text, teamcategory uuid);
  create table public.team_tags (id uuid primary key, name text, org uuid);
  create table public.team_tag_mappings (team_tag uuid, team uuid);
  create table public.positions (id uuid primary key, name text, internalid text, displayname text, team uuid, fte numeric);
  create table public.position_tags (id uuid primary key, name text, org uuid);
  create table public.position_tag_mappings (position uuid, position_tag uuid);
  create table public.allocationplans (id uuid primary key, name text, org uuid, timezone text, default_term_length_weeks smallint);
  create table public.allocationruns (
    id uuid primary key, startdate timestamptz, enddate timestamptz, allocationplan uuid, status text, due_date timestamptz
  );
  create table public.allocation_plan_position_mappings (id uuid default gen_random_uuid(), position uuid, allocationplan uuid);
  create table public.allocation_planner_runs (id uuid, created_at timestamptz, status text, n_job_lines integer, allocation_run uuid);
  create table public.workers (
    id uuid primary key, firstname text, lastname text, preferred_name text, qualificationlevel text, linkedorg uuid, internal_id text
  );
  create table public.allocation_run_worker_mappings (id uuid default gen_random_uuid(), worker uuid, allocation_run uuid, withdrawn_at timestamptz);
  create table public.rotations (
    id uuid primary key default gen_random_uuid(), startdate timestamptz, enddate timestamptz, position uuid, assignedjobline uuid,
    nameoverride text, allocation_run uuid, fte numeric
  );
  insert into public.orgs values ${values([
    [theirs.org(1), 'One'],
    [theirs.org(2), 'Two'],
  ])};
  insert into public.staff values ${values([
    [users.planner, theirs.org(1)],
    [users.viewer, theirs.org(1)],
    [users.otherAdmin, theirs.org(2)],
  ])};
  insert into public.locations values ${values([
    [id(6, 1), 'Main campus', theirs.org(1)],
    [id(6, 2), 'Elsewhere', theirs.org(2)],
  ])};
  insert into public.teamcategories values ${values([
    [id(7, 1), 'Acute', id(6, 1)],
    [id(7, 2), 'Medicine', id(6, 2)],
  ])};
  insert into public.teams values ${values([
    [id(8, 1), 'ED', id(7, 1)],
    [id(8, 2), 'Ward 3', id(7, 1)],
    [id(8, 3), 'Ward 9', id(7, 2)],
  ])};
  insert into public.team_tags values ${values([[id(9, 1), 'Emergency', theirs.org(1)]])};
  insert into public.team_tag_mappings values ${values([[id(9, 1), id(8, 1)]])};
  insert into public.positions values ${values([
    [theirs.position(1), 'HMO ED', 'ED-1', 'Emergency Department', id(8, 1), 1],
    [theirs.position(2), 'Ward nights', null, null, id(8, 2), 1],
    [theirs.position(3), 'Country practice', null, null, id(8, 2), 1],
    [theirs.position(4), 'Other ward', null, null, id(8, 3), 1],
  ])};
  insert into public.position_tags values ${values([
    [id(0, 1), 'Category A', theirs.org(1)],
    [id(0, 2), 'C', theirs.org(1)],
    [id(0, 3), 'Nights', theirs.org(1)],
    [id(0, 4), 'Rural', theirs.org(1)],
  ])};
  insert into public.position_tag_mappings values ${values([
    [theirs.position(1), id(0, 1)],
    [theirs.position(1), id(0, 2)],
    [theirs.position(2), id(0, 3)],
    [theirs.position(3), id(0, 4)],
  ])};
  insert into public.allocationplans values ${values([
    [theirs.plan(1), 'Year 2027', theirs.org(1), 'Australia/Melbourne', 10],
    [theirs.plan(2), 'Year 2027', theirs.org(2), 'Australia/Melbourne', 10],
  ])};
  insert into public.allocationruns values ${values([
    [theirs.run(1), terms[0], terms[5], theirs.plan(1), 'open', null],
    [theirs.run(2), terms[0], terms[5], theirs.plan(2), 'open', null],
    [theirs.run(3), terms[0], terms[5], theirs.plan(1), 'being made', null],
  ])};
  insert into public.allocation_plan_position_mappings (position, allocationplan) values ${values([
    [theirs.position(1), theirs.plan(1)],
    [theirs.position(1), theirs.plan(1)],
    [theirs.position(4), theirs.plan(2)],
  ])};
  insert into public.allocation_planner_runs values ${values([
    [id(0, 9), '2026-10-01', 'FAILED', 20, theirs.run(1)],
    [id(0, 8), '2026-11-01', 'COMPLETED', 24, theirs.run(1)],
  ])};
  insert into public.workers values ${values([
    [theirs.worker(1), 'A', 'One', null, 'PGY1', theirs.org(1), 'D-1'],
    [theirs.worker(2), 'B', 'Two', 'Bee', null, theirs.org(1), null],
    [theirs.worker(3), 'C', 'Three', null, 'PGY2', theirs.org(1), 'D-3'],
    [theirs.worker(4), 'D', 'Four', null, 'PGY1', theirs.org(2), 'D-4'],
  ])};
  insert into public.allocation_run_worker_mappings (worker, allocation_run, withdrawn_at) values ${values([
    [theirs.worker(1), theirs.run(1), null],
    [theirs.worker(2), theirs.run(1), null],
    [theirs.worker(3), theirs.run(1), '2026-11-01'],
    [theirs.worker(4), theirs.run(2), null],
  ])};
  insert into public.rotations (startdate, enddate, position, allocation_run) values ${values([
    ...posts.map(([position, first, last]) => [
      terms[first - 1],
      terms[last],
      theirs.position(position),
      theirs.run(1),
    ]),
    [terms[0], terms[1], theirs.position(4), theirs.run(2)],
  ])};
  alter table public.workers enable row level security;
  alter table public.allocationplans enable row level security;
  alter table public.locations enable row level security;
  create policy "theirs" on public.workers for select to authenticated using (${mine('linkedorg')});
  create policy "theirs" on public.allocationplans for select to authenticated using (${mine('org')});
  create policy "theirs" on public.locations for select to authenticated using (${mine('org')});
  grant select on all tables in schema public to authenticated;
`;
