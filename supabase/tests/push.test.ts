import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, engines } from './engines.ts';
import { a, fill, line, type Push, type Pushed, push, pushCall, twoLines, users } from './fixture.ts';

const planner = { userId: users.planner };
/** What stands in the tables that a push writes. */
const state = (database: Database) =>
  database.owner(
    `select
       (select jsonb_agg(to_jsonb(l) order by id) from planner.job_lines l where run_id = $1) as lines,
       (select jsonb_agg(to_jsonb(l) order by line_id, term_index) from planner.job_line_allocations l where run_id = $1) as allocations,
       (select jsonb_agg(to_jsonb(l) order by line_id) from planner.job_line_leave l where run_id = $1) as leave,
       (select jsonb_agg(to_jsonb(s) order by revision) from planner.snapshots s where run_id = $1) as snapshots,
       (select jsonb_agg(to_jsonb(p) order by revision) from planner.push_log p where run_id = $1) as pushes,
       (select revision from planner.allocation_runs where id = $1) as revision`,
    [a.run],
  );

describe.each(engines)('a push on $name', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await engine.open();
  });
  beforeEach(async () => {
    await database.script('delete from planner.organisations; delete from auth.users;');
    await fill(database);
  });
  afterAll(() => database?.close());

  const next = (call: Push = {}) => push(database, planner, { expected_revision: 1, ...call });
  const refusal = async (call: Push) => {
    const before = await state(database);
    const error = await next(call).then(
      () => null,
      (cause: { code: string; hint: string; message: string; detail: string }) => cause,
    );
    expect(await state(database), 'a refused push changes nothing').toEqual(before);
    return error;
  };
  const rules = async (...lines: unknown[]) => {
    const error = await refusal({ lines });
    expect(error).toMatchObject({ code: 'PT422', hint: 'line_faults' });
    return (JSON.parse(error!.detail) as { rule: string }[]).map(({ rule }) => rule);
  };

  it('writes what the contract says of a line, with weeks and names of the run and its rotations', async () => {
    const [{ lines, allocations, leave }] = await state(database);
    expect(lines[0]).toMatchObject({
      id: 'JL-001',
      position: 1,
      worker_id: 'w1',
      pathway: 'GP',
      scenario_id: a.scenario,
    });
    expect(lines[1]).toMatchObject({ affinity_score: 12.5, diversity_score: 0.75, worker_id: null });
    expect(lines[1].compliance).toMatchObject([{ rule: 'terms', source: 'test' }]);
    const cells = (allocations as Record<string, unknown>[])
      .filter(({ line_id }) => line_id === 'JL-001')
      .map((cell) => [cell.term_index, cell.start_week, cell.term_length_weeks, cell.rotation_name]);
    expect(cells).toEqual([
      [0, 1, 20, 'General Practice'],
      [2, 21, 10, 'Emergency'],
      [3, 31, 10, 'Medicine'],
      [4, 41, 12, 'Surgery'],
    ]);
    expect(leave).toMatchObject([{ line_id: 'JL-001', start_week: 5, weeks: 5 }]);
  });

  it('looks rows up by their keys: it reads as many a line whether there are two or hundreds', async () => {
    await database.owner(`update planner.rotations set capacity = '{500}' where org_id = $1 and id = 'med'`, [a.org]);
    const lines = Array.from({ length: 200 }, (_, index) => line(index + 1, Array(5).fill('med')));
    const read = await database.as(planner, async (query) => {
      // The first finds tables of two lines, and the session keeps its plans for the others.
      for (const expected_revision of [1, 2, 3]) await query(...pushCall({ expected_revision, lines }));
      // As the pane reads them: each line with its terms.
      await query(
        `select line.id, held.terms from planner.job_lines as line left join lateral (
           select jsonb_agg(term_index) as terms from planner.job_line_allocations as term
           where term.org_id = line.org_id and term.run_id = line.run_id and term.line_id = line.id
         ) as held on true where line.org_id = $1 and line.run_id = $2`,
        [a.org, a.run],
      );
      return query<{ table: string; rows: number }>(
        `select relname as table, (seq_tup_read + idx_tup_fetch)::integer as rows from pg_stat_xact_user_tables
         where schemaname = 'planner' and relname in ('job_lines', 'job_line_allocations', 'job_line_leave') order by 1`,
      );
    });
    expect(read.map(({ table }) => table)).toEqual(['job_line_allocations', 'job_line_leave', 'job_lines']);
    for (const { table, rows } of read) expect(rows, table).toBeLessThan(50 * lines.length);
  });

  it('replaces every line, keeps what it replaced, and says so', async () => {
    const pushed = await next({ lines: [twoLines[1]] });
    expect(pushed).toMatchObject({ kind: 'push', revision: 2, previous_revision: 1, line_count: 1, replayed: false });
    const [{ lines, snapshots, pushes }] = await state(database);
    expect(lines).toHaveLength(1);
    expect(snapshots).toMatchObject([
      { revision: 0, line_count: 0 },
      { revision: 1, line_count: 2, scenario_id: a.scenario, taken_by: users.planner },
    ]);
    expect(pushes).toMatchObject([{ revision: 1 }, { revision: 2, pushed_by: users.planner, kind: 'push' }]);
  });

  it('sent again is answered as the first time, even later and even when the run is closed by then', async () => {
    const call: Push = { idempotency_key: crypto.randomUUID() };
    const first = await next(call);
    await next({ expected_revision: 2 });
    await database.owner(`update planner.allocation_runs set status = 'closed' where id = $1`, [a.run]);
    const before = await state(database);
    expect(await next(call)).toEqual({ ...first, replayed: true, current_revision: 3 });
    expect(await state(database)).toEqual(before);
  });

  it('with a used key and another payload is refused', async () => {
    const idempotency_key = crypto.randomUUID();
    await next({ idempotency_key });
    expect(await refusal({ idempotency_key, lines: [] })).toMatchObject({ code: 'PT422', hint: 'key_reused' });
    expect(await refusal({ idempotency_key, expected_revision: 2 })).toMatchObject({
      code: 'PT422',
      hint: 'key_reused',
    });
  });

  it('upon lines that others changed is refused and told the current revision', async () => {
    const error = await refusal({ expected_revision: 0 });
    expect(error).toMatchObject({ code: 'PT409', hint: 'revision_conflict' });
    expect(JSON.parse(error!.detail)).toEqual({ expected_revision: 0, current_revision: 1 });
  });

  it.each(['closed', 'archived'])('to a run that is %s is refused', async (status) => {
    await database.owner('update planner.allocation_runs set status = $1::planner.run_status where id = $2', [
      status,
      a.run,
    ]);
    expect(await refusal({})).toMatchObject({ code: 'PT409', hint: 'run_not_open' });
  });

  it('to a run that is not there looks like one to another organisation', async () => {
    const missing = await refusal({ run_id: crypto.randomUUID() });
    const others = await push(database, { userId: users.otherAdmin }, { expected_revision: 1 }).catch((error) => error);
    for (const error of [missing, others])
      expect(error).toMatchObject({ code: 'PT404', hint: 'run_not_found', message: 'there is no such run' });
  });

  it('without its arguments, with no array, or with too much is refused', async () => {
    expect(await refusal({ lines: {} })).toMatchObject({ code: 'PT400' });
    expect(await refusal({ lines: null })).toMatchObject({ code: 'PT400' });
    expect(await refusal({ expected_revision: null as never })).toMatchObject({ code: 'PT400' });
    expect(await refusal({ lines: Array(5001).fill({}) })).toMatchObject({ code: 'PT413' });
    for (const lines of [[3], [{ id: 'JL-001', level: 'PGY1', allocations: 7 }], [line(1, ['ed'], { leave: ['x'] })]])
      expect((await refusal({ lines }))?.code).toMatch(/^22/);
  });

  it('of a scenario of another run is refused', async () => {
    expect(await refusal({ scenario_id: crypto.randomUUID() })).toMatchObject({ hint: 'scenario_not_of_run' });
  });

  const full = ['ed', 'med', 'surg', 'ed', 'med'];
  it('of a line that says itself that it breaks a rule is refused, with the checker’s words', async () => {
    const judged = (ok: boolean) => ({ rule: 'max_rural_terms', ok, value: '2', limit: 'at most 1', source: 'test' });
    const compliance = [judged(true), judged(false)];
    const error = await refusal({
      lines: [line(1, full, { compliance }), line(2, full, { compliance: [judged(true)] })],
    });
    expect(JSON.parse(error!.detail)).toEqual([
      {
        ...{ number: 1, line_id: 'JL-001', term_index: null, rotation_id: null, rule: 'max_rural_terms' },
        message: 'the checker finds 2, where the rule "max_rural_terms" has at most 1',
      },
    ]);
  });

  it.each([
    ['a term missing', ['terms'], [line(1, full.slice(0, 4))]],
    ['a term too many', ['terms'], [line(1, [...full, 'surg'])]],
    [
      'a term twice',
      ['terms'],
      [{ ...line(1, full), allocations: [...line(1, full).allocations, { term_index: 0, rotation_id: 'surg' }] }],
    ],
    ['a span past the end of the year', ['terms'], [line(1, ['ed', 'med', 'surg', 'ed', 'gp'])]],
    [
      'a span over a filled term',
      ['terms'],
      [
        {
          ...line(1, full),
          allocations: line(1, full).allocations.map((cell, i) => (i ? cell : { ...cell, rotation_id: 'gp' })),
        },
      ],
    ],
    ['no allocations', ['terms'], [{ id: 'JL-001', level: 'PGY1' }]],
    [
      'a term before the first',
      ['terms'],
      [{ ...line(1, full), allocations: [{ term_index: -1, rotation_id: 'ed' }] }],
    ],
    ['a term without a number', ['terms'], [{ ...line(1, full), allocations: [{ rotation_id: 'ed' }] }]],
    ['a term its worker is away in', ['terms'], [line(1, full, { worker_id: 'w2' })]],
    [
      'more lines than posts',
      ['capacity'],
      [line(1, ['surg', 'ed', 'med', 'surg', 'ed']), line(2, ['ed', 'med', 'ed', 'surg', 'med'])],
    ],
    [
      'more lines than posts in the second term of a span',
      ['capacity', 'capacity'],
      [line(1, ['gp', 'ed', 'med', 'surg']), line(2, ['gp', 'med', 'ed', 'med'])],
    ],
    ['a rotation of nobody', ['rotation'], [line(1, ['ed', 'med', 'surg', 'ed', 'nowhere'])]],
    [
      'no rotation',
      ['rotation'],
      [{ ...line(1, full), allocations: line(1, full).allocations.map((cell, i) => (i ? cell : { term_index: 0 })) }],
    ],
    ['a worker of nobody', ['worker'], [line(1, full, { worker_id: 'nobody' })]],
    [
      'a worker twice',
      ['worker_once'],
      [line(1, full, { worker_id: 'w1' }), line(2, ['med', 'surg', 'ed', 'med', 'ed'], { worker_id: 'w1' })],
    ],
    ['an id twice', ['line_id'], [line(1, full), line(1, ['med', 'surg', 'ed', 'med', 'ed'])]],
    ['no id', ['line_id'], [{ ...line(1, full), id: undefined }]],
    ['no level', ['level'], [{ ...line(1, full), level: null }]],
    [
      'terms of other lengths',
      ['term_length'],
      [
        {
          ...line(1, full),
          allocations: line(1, full).allocations.map((cell, i) =>
            i ? cell : { ...cell, term_length_weeks: 13, start_week: 1 },
          ),
        },
      ],
    ],
    ['leave past the end of the year', ['leave'], [line(1, full, { leave: [{ start_week: 50, weeks: 5 }] })]],
    ['leave without weeks', ['leave'], [line(1, full, { leave: [{ start_week: 5 }] })]],
    [
      'leave upon leave',
      ['leave'],
      [
        line(1, full, {
          leave: [
            { start_week: 1, weeks: 3 },
            { start_week: 3, weeks: 2 },
          ],
        }),
      ],
    ],
  ])('of a line with %s is refused', async (_, expected, lines) => {
    expect(await rules(...lines)).toEqual(expected);
  });

  it('lists every fault, not the first alone', async () => {
    expect(await rules(line(1, ['ed'], { worker_id: 'nobody', leave: [{ start_week: 0, weeks: 1 }] }))).toEqual(
      expect.arrayContaining(['terms', 'worker', 'leave']),
    );
  });

  it('leaves the terms of an absent worker empty', async () => {
    const away = line(1, []);
    away.allocations = [0, 2, 3, 4].map((term_index) => ({ term_index, rotation_id: term_index % 2 ? 'ed' : 'med' }));
    expect(await next({ lines: [{ ...away, worker_id: 'w2' }] })).toMatchObject({ line_count: 1 });
  });

  it('of no lines empties the run', async () => {
    expect(await next({ lines: [] })).toMatchObject({ line_count: 0, revision: 2 });
    expect((await state(database))[0].lines).toBeNull();
  });

  it('fixes the terms of the run, and keeps it from being deleted', async () => {
    const as = (sql: string) => database.as({ userId: users.admin }, (query) => query(sql, [a.run]));
    await expect(as(`update planner.allocation_runs set term_structure = '{52}' where id = $1`)).rejects.toMatchObject({
      code: 'PT409',
    });
    expect(await as('delete from planner.allocation_runs where id = $1 returning 1')).toEqual([]);
  });

  describe('a restore', () => {
    const restore = async (snapshot: number, expected: number, key = crypto.randomUUID()): Promise<Pushed> =>
      database.as(
        planner,
        async (query) =>
          (
            await query<{ pushed: Pushed }>('select planner.restore_snapshot($1, $2, $3, $4) as pushed', [
              a.run,
              snapshot,
              expected,
              key,
            ])
          )[0].pushed,
      );
    const held = async () => {
      const [{ lines, allocations, leave }] = await state(database);
      const plain = (rows: Record<string, unknown>[] | null) =>
        rows?.map(({ revision: _revision, created_at: _created, ...row }) => row);
      return [plain(lines), allocations, leave];
    };

    it('brings back what a push replaced, to the last cell, and can be undone itself', async () => {
      const before = await held();
      await next({ lines: [line(1, full)] });
      const after = await held();
      expect(after).not.toEqual(before);
      expect(await restore(1, 2)).toMatchObject({ kind: 'restore', revision: 3, line_count: 2 });
      expect(await held()).toEqual(before);
      await restore(2, 3);
      expect(await held()).toEqual(after);
    });

    it('sent again is answered as the first time', async () => {
      await next({ lines: [] });
      const key = crypto.randomUUID();
      const first = await restore(1, 2, key);
      expect(await restore(1, 2, key)).toEqual({ ...first, replayed: true });
      await expect(restore(0, 2, key)).rejects.toMatchObject({ code: 'PT422', hint: 'key_reused' });
    });

    it('is held to the same rules as a push', async () => {
      await next({ lines: [] });
      await expect(restore(1, 1)).rejects.toMatchObject({ code: 'PT409', hint: 'revision_conflict' });
      await expect(restore(7, 2)).rejects.toMatchObject({ code: 'PT404', hint: 'snapshot_not_found' });
      await database.owner(`update planner.rotations set capacity = '{0}' where id = 'ed'`);
      await expect(restore(1, 2)).rejects.toMatchObject({ code: 'PT422', hint: 'line_faults' });
      await database.owner(`update planner.allocation_runs set status = 'closed' where id = $1`, [a.run]);
      await expect(restore(1, 2)).rejects.toMatchObject({ code: 'PT409', hint: 'run_not_open' });
    });
  });
});
