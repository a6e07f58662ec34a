/**
 * The tables against the contract: every field of a schema has its column, of the same kind, and database and schema accept and refuse
 * the same values at the edges of each field. A field added to one side alone fails here.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AccreditedPost } from '#engine/domain/accredited-post.ts';
import { AffinityProfile } from '#engine/domain/affinity.ts';
import { Allocation, JobLine } from '#engine/domain/job-line.ts';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { ExperienceCategory, Rotation } from '#engine/domain/rotation.ts';
import { Cohort, State } from '#engine/domain/ruleset.ts';
import { Worker } from '#engine/domain/worker.ts';
import { columns } from './catalogue.ts';
import { type Database, engines } from './engines.ts';
import { a, fill, users } from './fixture.ts';

/** What a table holds beside the contract's fields, and fields of the contract that are tables of their own. */
const pairs = {
  workers: { schema: Worker, own: ['org_id', 'active', 'created_at', 'updated_at'], elsewhere: [] },
  rotations: { schema: Rotation, own: ['org_id', 'active', 'created_at', 'updated_at'], elsewhere: [] },
  planner_scenarios: {
    schema: SchedulingRequest,
    own: 'org_id id run_id name status response origin created_by created_at updated_at'.split(' '),
    elsewhere: [],
  },
  job_lines: {
    schema: JobLine,
    own: 'org_id run_id position scenario_id revision created_at'.split(' '),
    elsewhere: ['allocations', 'leave'],
  },
  job_line_allocations: { schema: Allocation, own: ['org_id', 'run_id', 'line_id'], elsewhere: [] },
  job_line_leave: {
    schema: JobLine.shape.leave.element,
    own: ['org_id', 'run_id', 'line_id'],
    elsewhere: [],
  },
  accredited_posts: { schema: AccreditedPost, own: 'org_id id created_at updated_at'.split(' '), elsewhere: [] },
  affinity_profiles: { schema: AffinityProfile, own: 'org_id id name created_at updated_at'.split(' '), elsewhere: [] },
} satisfies Record<string, { schema: z.ZodObject; own: string[]; elsewhere: string[] }>;

type Shape = {
  type?: string;
  anyOf?: Shape[];
  enum?: string[];
  items?: Shape;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  format?: string;
};

/** The field without its `null`; of a choice between one count and a list, the list: that is how capacity is stored. */
const bare = (shape: Shape): Shape => {
  const options = shape.anyOf?.filter(({ type }) => type !== 'null');
  return options ? bare(options.find(({ type }) => type === 'array') ?? options[0]) : shape;
};

/** A field's schema as JSON Schema, its named parts put in their places. */
const shapeOf = (schema: z.ZodType): Shape =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Shape;

const around = (lowest: number | undefined, highest: number | undefined) =>
  [lowest, highest].flatMap((edge) => (edge === undefined || Math.abs(edge) > 1e9 ? [] : [edge - 1, edge, edge + 1]));

/** Values at and just past the edges of a field; objects and their lists are kept as JSON, which Zod checks when they are read. */
const probes = (whole: Shape): unknown[] => {
  const shape = bare(whole);
  if (shape.enum) return [...shape.enum, 'none of these'];
  if (shape.type === 'string' && !shape.format)
    return around(shape.minLength ?? 0, shape.maxLength)
      .filter((length) => length >= 0)
      .map((length) => 'x'.repeat(length));
  if (shape.type === 'integer' || shape.type === 'number') return around(shape.minimum, shape.maximum);
  if (shape.type === 'boolean') return [true, false];
  if (shape.type === 'array' && ['string', 'integer', 'number'].includes(bare(shape.items ?? {}).type ?? ''))
    return [...probes(shape.items!).map((one) => [one]), [], Array(9).fill(probes(shape.items!)[1] ?? 1)];
  return [];
};

/** A request that says something in every field, in values that are easily lost: a field of the contract that is not here does not compile. */
const whole: Required<z.input<typeof SchedulingRequest>> = {
  rotations: [
    {
      id: 'ed',
      name: 'O\'Neill; "ED" \u533b',
      capacity: [2, 0],
      parent_specialty: 'Emergency',
      cohorts: [],
      code: null,
    },
  ],
  term_structure: [26, 26],
  workers: [{ id: 'w1', level: 'PGY1', name: '=1+1', targeted_pathway: null, unavailable_terms: [2] }],
  num_job_lines: 3,
  state: 'VIC',
  cohort: 'PGY3+',
  rules: { max_rural_terms: null, max_service_share: 0.1, required_categories: [] },
  priority_requirements: { GP: { lines: 0, mode: 'prefer', specialties: [], weight: 0.3 } },
  annual_leave: { weeks: 4, shapes: [[4]], min_gap_weeks: 0, max_away_share: 0.1 },
  leave_first_half_share: 0.7,
  affinity: { source: '', version: '', weights: { Emergency: { Medicine: -100 }, Medicine: {} } },
  weights: { affinity: 0, diversity: 0.1, leave: 1000, pathway: 1, fill: 1, stability: 2.5 },
  allow_partial_filling: true,
  locks: [
    { line: 1, term: null, rotation_id: 'ed' },
    { line: 'JL-002', not: ['ed'] },
  ],
  previous: {
    job_lines: [{ id: 'JL-001', allocations: [{ term_index: 0, rotation_id: 'ed', start_week: 1 }] }],
    max_changes: 0,
  },
  year_start: '2027-02-01',
  organization: 'Demo; Health',
  max_seconds: 0.1,
  gap: 0,
  seed: 2_147_483_647,
};

/** Fields whose list may be longer or emptier in one than in the other, and why. */
const looser: Record<string, string> = {
  'planner_scenarios.term_structure':
    'the database also refuses a year of more than 53 weeks, which requestFaults does',
};

describe.each(engines)('the contract on $name', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await engine.open();
    await fill(database);
  });
  afterAll(() => database?.close());

  it.each(Object.entries(pairs))('%s has a column for each field, and no other', async (table, pair) => {
    const held = (await columns(database.owner)).filter((column) => column.table === table).map(({ name }) => name);
    const fields = Object.keys(pair.schema.shape).filter((field) => !(pair.elsewhere as string[]).includes(field));
    expect([...held].sort()).toEqual([...fields, ...pair.own].sort());
  });

  it('has the words of the contract in its enumerations', async () => {
    const labels = async (name: string) =>
      (await database.owner(`select unnest(enum_range(null::planner.${name}))::text as label`)).map(
        ({ label }) => label,
      );
    expect(await labels('state')).toEqual(State.options);
    expect(await labels('cohort')).toEqual(Cohort.out.options);
    expect(await labels('experience_category')).toEqual(ExperienceCategory.options);
    // The ecosystem's own.
    expect(await labels('run_status')).toEqual(['open', 'closed', 'archived']);
    expect(await labels('scenario_status')).toEqual(
      'PENDING GENERATING COMPLETED INFEASIBLE FAILED CANCELLED'.split(' '),
    );
  });

  it('gives a saved request back as it was, field by field', async () => {
    const names = Object.keys(whole);
    expect(names.sort()).toEqual(Object.keys(SchedulingRequest.shape).sort());
    const [{ kept }] = await database.as({ userId: users.planner }, async (query) => {
      await query(
        `insert into planner.planner_scenarios (org_id, name, ${names}) select '${a.org}', 'whole', ${names}
         from jsonb_populate_record(null::planner.planner_scenarios, $1::jsonb)`,
        [JSON.stringify(whole)],
      );
      return query(`select to_jsonb(row) as kept from (
        select ${names} from planner.planner_scenarios where name = 'whole'
      ) as row`);
    });
    expect(kept).toEqual(whole);
  });

  const edited = ['workers', 'rotations', 'planner_scenarios'] as const;
  const fields = edited.flatMap((table) => {
    const shapes = pairs[table].schema.shape as Record<string, z.ZodType>;
    return Object.entries(shapes)
      .filter(([field]) => !(`${table}.${field}` in looser))
      .map(([field, schema]) => [table, field, shapeOf(schema)] as const);
  });
  expect(fields.length).toBeGreaterThan(40);

  it.each(fields)('%s.%s takes what the contract takes', async (table, field, shape) => {
    const schema = pairs[table].schema.shape[field as never] as z.ZodType;
    const key = table === 'planner_scenarios' ? `'${a.scenario.replace(/.$/, '9')}'` : `'spare'`;
    for (const value of [null, ...probes(shape)]) {
      const isTaken = await database
        .script(
          `begin; update planner.${table} set ${field} = (
             select given.${field} from jsonb_populate_record(null::planner.${table}, '${JSON.stringify({ [field]: value })}') as given
           ) where org_id = '${a.org}' and id = ${key}; rollback;`,
        )
        .then(
          () => true,
          () => false,
        );
      // A column without a value is a field that was not given.
      const agrees = schema.safeParse(value ?? undefined).success || (value === null && schema.safeParse(null).success);
      const isLoose = value === null && isTaken === false && schema.safeParse(undefined).success;
      if (!isLoose) expect(isTaken, `${table}.${field} = ${JSON.stringify(value)?.slice(0, 80)}`).toBe(agrees);
    }
  });
});
