/**
 * Who may do what: the least role of the organisation for each table and operation, and for each function. A table or function
 * that is not here fails the attack matrix, so a new one cannot be forgotten.
 */
import { a, terms, twoLines, users } from './fixture.ts';

/** Least role that may; `nobody`: not even an admin. */
export type Least = 'viewer' | 'planner' | 'admin' | 'nobody';
export type Operation = 'select' | 'insert' | 'update' | 'delete';

export type Rights = Record<Operation, Least> & {
  /** A row of organisation A that is not there yet; columns nobody may write are left out where the operation is allowed. */
  fresh: Record<string, unknown>;
  /** Finds the row of A that an attack changes or deletes: one that nothing points at. */
  target: string;
};

const org_id = a.org;
const members = (fresh: Rights['fresh'], target: string, more: Partial<Rights> = {}): Rights => ({
  select: 'viewer',
  insert: 'planner',
  update: 'planner',
  delete: 'planner',
  fresh,
  target,
  ...more,
});
const pushed = (fresh: Rights['fresh'], target = 'true'): Rights =>
  members(fresh, target, { insert: 'nobody', update: 'nobody', delete: 'nobody' });
const named = `name = 'spare'`;
const spare = `id = 'spare'`;

export const tableRights: Record<string, Rights> = {
  organisations: {
    ...pushed({ name: 'Fresh', slug: 'fresh' }, `id = '${a.org}'`),
    update: 'admin',
  },
  memberships: members({ org_id, user_id: users.stranger, role: 'viewer' }, `user_id = '${users.target}'`, {
    insert: 'admin',
    update: 'admin',
    delete: 'admin',
  }),
  workers: members({ org_id, id: 'fresh', level: 'PGY1' }, spare),
  rotations: members({ org_id, id: 'fresh', name: 'Fresh', capacity: [1], parent_specialty: 'Fresh' }, spare),
  allocation_plans: members({ org_id, name: 'Fresh', year: 2027 }, named),
  allocation_runs: members({ org_id, plan_id: a.plan, name: 'Fresh', term_structure: terms }, named, {
    delete: 'admin',
  }),
  planner_scenarios: members({ org_id, run_id: a.run, name: 'Fresh', term_structure: terms }, named),
  affinity_profiles: members({ org_id, name: 'Fresh', source: '', version: '1', weights: {} }, named),
  accredited_posts: members(
    {
      org_id,
      organization: 'Fresh',
      state: 'VIC',
      cohort: 'PGY1',
      term_name: 'Fresh',
      parent_specialty: 'Fresh',
      posts: [1],
    },
    `organization = 'spare'`,
  ),
  job_lines: pushed({ org_id, run_id: a.run, id: 'JL-999', position: 999, level: 'PGY1', revision: 1 }),
  job_line_allocations: pushed({
    org_id,
    run_id: a.run,
    line_id: 'JL-001',
    term_index: 7,
    term_length_weeks: 10,
    start_week: 1,
    rotation_id: 'ed',
    rotation_name: 'Emergency',
  }),
  job_line_leave: pushed({ org_id, run_id: a.run, line_id: 'JL-001', start_week: 40, weeks: 1 }),
  snapshots: pushed({ org_id, run_id: a.run, revision: 999, line_count: 0, lines: [] }),
  push_log: pushed({
    org_id,
    run_id: a.run,
    revision: 999,
    kind: 'push',
    idempotency_key: crypto.randomUUID(),
    payload_sha256: '',
    line_count: 0,
    result: {},
  }),
};

export type FunctionRights = {
  /** `signed in`: any user, of whatever organisation. */
  least: Least | 'signed in';
  call: string;
  /** Sqlstate each kind of caller is refused with, where it is not the 42501 of a missing privilege. */
  refusedWith: { tooLow?: string; outsider?: string };
};

const refusedWith = { tooLow: 'PT403', outsider: 'PT404' };
export const functionRights: Record<string, FunctionRights> = {
  import_accredited_posts: {
    least: 'planner',
    call: `planner.import_accredited_posts('${a.org}', '[]')`,
    refusedWith,
  },
  create_organisation: { least: 'signed in', call: `planner.create_organisation('Fresh', 'fresh')`, refusedWith: {} },
  push_job_lines: {
    least: 'planner',
    call: `planner.push_job_lines('${a.run}', 1, '${crypto.randomUUID()}', '${JSON.stringify(twoLines)}', null)`,
    refusedWith,
  },
  restore_snapshot: {
    least: 'planner',
    call: `planner.restore_snapshot('${a.run}', 0, 1, '${crypto.randomUUID()}')`,
    refusedWith,
  },
};

/** The private functions that a signed-in user's own statements run: in policies and check constraints. */
export const callablePrivately = ['all_at_most', 'all_between', 'is_term_structure', 'my_org_ids'];
