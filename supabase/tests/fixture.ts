/** Two organisations that hold a row of everything, and the people who go at them. */
import type { Caller, Database } from './engines.ts';

const uuid = (letter: string, number: number) =>
  `${letter.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Users of organisation A by role, the admin of organisation B, and someone who belongs to none. */
export const users = {
  viewer: uuid('a', 1),
  planner: uuid('a', 2),
  admin: uuid('a', 3),
  otherAdmin: uuid('b', 3),
  /** Admin of both: the one who could move rows across. */
  both: uuid('c', 1),
  /** Member of A whom the attacks on memberships go at. */
  target: uuid('a', 4),
  /** Signed in, in no organisation. */
  stranger: uuid('d', 1),
} as const;

/** Everyone the matrix attacks as. */
export const actors: Record<string, Caller> = {
  anon: 'anon',
  viewer: { userId: users.viewer },
  planner: { userId: users.planner },
  admin: { userId: users.admin },
  'admin of another organisation': { userId: users.otherAdmin },
};

/** Ids of what an organisation holds. */
export const of = (letter: 'a' | 'b') => ({
  org: uuid(letter, 10),
  plan: uuid(letter, 20),
  run: uuid(letter, 30),
  scenario: uuid(letter, 40),
});
export const a = of('a');
export const b = of('b');

/** Weeks of the terms of every run here. */
export const terms = [10, 10, 10, 10, 12];

/** A line as push_job_lines takes it: `rotationIds` fill the terms in order, "gp" (a span) two of them. */
export const line = (number: number, rotationIds: string[], more: Record<string, unknown> = {}) => {
  let term = 0;
  const allocations = rotationIds.map((rotationId) => {
    const allocation = { term_index: term, rotation_id: rotationId };
    term += rotationId === 'gp' ? 2 : 1;
    return allocation;
  });
  return { id: `JL-${String(number).padStart(3, '0')}`, level: 'PGY1', allocations, leave: [], ...more };
};

/** Two legal lines: a worker's, with a span and leave, and an anonymous one. */
export const twoLines = [
  line(1, ['gp', 'ed', 'med', 'surg'], { worker_id: 'w1', pathway: 'GP', leave: [{ start_week: 5, weeks: 5 }] }),
  line(2, ['ed', 'med', 'surg', 'ed', 'med'], {
    affinity_score: 12.5,
    diversity_score: 0.75,
    compliance: [{ rule: 'terms', ok: true, value: '5', limit: '5', source: 'test' }],
  }),
];

const organisation = ({ org, plan, run, scenario }: ReturnType<typeof of>, slug: string, admin: string) => `
  insert into planner.organisations (id, name, slug) values ('${org}', '${slug}', '${slug}');
  insert into planner.memberships (org_id, user_id, role) values ('${org}', '${admin}', 'admin'), ('${org}', '${users.both}', 'admin');
  insert into planner.workers (org_id, id, level, unavailable_terms)
    values ('${org}', 'w1', 'PGY1', '{}'), ('${org}', 'w2', 'PGY1', '{2}'), ('${org}', 'spare', 'PGY1', '{}');
  insert into planner.rotations (org_id, id, name, capacity, parent_specialty, span_terms) values
    ('${org}', 'ed', 'Emergency', '{2}', 'Emergency', 1), ('${org}', 'med', 'Medicine', '{2}', 'Medicine', 1),
    ('${org}', 'surg', 'Surgery', '{2,2,2,1,1}', 'Surgery', 1), ('${org}', 'gp', 'General Practice', '{1}', 'General Practice', 2),
    ('${org}', 'spare', 'Spare', '{1}', 'Spare', 1);
  insert into planner.allocation_plans (org_id, id, name, year) values
    ('${org}', '${plan}', 'Year', 2027), ('${org}', '${plan.replace(/.$/, '9')}', 'spare', 2027);
  insert into planner.allocation_runs (org_id, id, plan_id, name, term_structure) values
    ('${org}', '${run}', '${plan}', 'PGY1', '{${terms}}'), ('${org}', '${run.replace(/.$/, '9')}', '${plan}', 'spare', '{${terms}}');
  insert into planner.planner_scenarios (org_id, id, run_id, name, term_structure) values
    ('${org}', '${scenario}', '${run}', 'First', '{${terms}}'), ('${org}', '${scenario.replace(/.$/, '9')}', '${run}', 'spare', '{${terms}}');
  insert into planner.affinity_profiles (org_id, name, source, version, weights) values ('${org}', 'spare', '', '1', '{}');
  insert into planner.accredited_posts (org_id, organization, state, cohort, term_name, parent_specialty, posts)
    values ('${org}', 'spare', 'VIC', 'PGY1', 'Emergency', 'Emergency', '{3}');
`;

/** Fills a migrated database. Run A of each organisation was pushed to once, by its admin. */
export const fill = async (database: Database): Promise<void> => {
  const ids = Object.values(users).map((id) => `('${id}', '${id}@example.org')`);
  await database.script(`
    insert into auth.users (id, email) values ${ids.join(', ')};
    ${organisation(a, 'org-a', users.admin)}
    ${organisation(b, 'org-b', users.otherAdmin)}
    insert into planner.memberships (org_id, user_id, role) values
      ('${a.org}', '${users.viewer}', 'viewer'), ('${a.org}', '${users.planner}', 'planner'), ('${a.org}', '${users.target}', 'viewer');
  `);
  for (const [ids, admin] of [[a, users.admin] as const, [b, users.otherAdmin] as const])
    await push(database, { userId: admin }, { run_id: ids.run, scenario_id: ids.scenario });
};

/** Arguments of push_job_lines, as a client sends them. */
export type Push = {
  run_id?: string;
  expected_revision?: number;
  idempotency_key?: string;
  lines?: unknown;
  scenario_id?: string | null;
};

/** What push_job_lines and restore_snapshot answer. */
export type Pushed = {
  run_id: string;
  kind: 'push' | 'restore';
  revision: number;
  previous_revision: number;
  line_count: number;
  replayed: boolean;
  current_revision: number;
};

/** Statement and parameters of a push to run A at revision 0 unless told otherwise. */
export const pushCall = (push: Push): [string, unknown[]] => {
  const { run_id = a.run, expected_revision = 0, idempotency_key = crypto.randomUUID() } = push;
  const { lines = twoLines, scenario_id = null } = push;
  return [
    'select planner.push_job_lines($1::uuid, $2::integer, $3::uuid, $4::jsonb, $5::uuid) as pushed',
    [run_id, expected_revision, idempotency_key, JSON.stringify(lines), scenario_id],
  ];
};

export const push = (database: Database, caller: Caller, call: Push): Promise<Pushed> =>
  database.as(caller, async (query) => (await query<{ pushed: Pushed }>(...pushCall(call)))[0].pushed);
