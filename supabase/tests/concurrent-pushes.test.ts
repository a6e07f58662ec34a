import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, engines, openPostgres, type PostgresDatabase } from './engines.ts';
import { a, fill, line, type Pushed, push, pushCall, users } from './fixture.ts';

const planner = { userId: users.planner };
const emptied = 'delete from planner.organisations; delete from auth.users;';
const held = (database: Database) =>
  database.owner(
    `select (select revision from planner.allocation_runs where id = $1) as revision,
       (select count(*)::int from planner.push_log where run_id = $1) as pushes,
       (select count(*)::int from planner.snapshots where run_id = $1) as snapshots,
       (select count(*)::int from planner.job_lines where run_id = $1) as lines,
       (select count(*)::int from planner.job_line_allocations where run_id = $1) as allocations`,
    [a.run],
  );

describe.each(engines)('pushes at once on $name', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await engine.open();
  });
  beforeEach(async () => {
    await database.script(emptied);
    await fill(database);
  });
  afterAll(() => database?.close());

  it('make one result of 100 that are the same', async () => {
    const idempotency_key = crypto.randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => push(database, planner, { expected_revision: 1, idempotency_key })),
    );
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    const results = answers.map(({ replayed: _replayed, ...result }) => JSON.stringify(result));
    expect(new Set(results).size).toBe(1);
    expect(await held(database)).toEqual([{ revision: 2, pushes: 2, snapshots: 2, lines: 2, allocations: 9 }]);
  });

  it('let one of two that differ win, and tell the other', async () => {
    const lines = [line(1, ['ed', 'med', 'surg', 'ed', 'med'])];
    const settled = await Promise.allSettled([
      push(database, planner, { expected_revision: 1 }),
      push(database, { userId: users.admin }, { expected_revision: 1, lines }),
    ]);
    const won = settled.filter((outcome): outcome is PromiseFulfilledResult<Pushed> => outcome.status === 'fulfilled');
    const told = settled.filter((outcome): outcome is PromiseRejectedResult => outcome.status === 'rejected');
    expect(won).toHaveLength(1);
    expect(told[0].reason).toMatchObject({ code: 'PT409', hint: 'revision_conflict' });
    expect(JSON.parse(told[0].reason.detail)).toMatchObject({ current_revision: 2 });
    expect(await held(database)).toMatchObject([{ revision: 2, pushes: 2, lines: won[0].value.line_count }]);
  });

  it('push 1,000 lines of 5 allocations', async () => {
    await database.owner(`update planner.rotations set capacity = '{500}' where org_id = $1`, [a.org]);
    const cells = ['ed', 'med', 'surg'];
    const lines = Array.from({ length: 1000 }, (_, number) =>
      line(
        number + 1,
        Array.from({ length: 5 }, (_, term) => cells[(number + term) % 3]),
      ),
    );
    const started = performance.now();
    await push(database, planner, { expected_revision: 1, lines });
    console.log(`${engine.name}: 1,000 lines x 5 allocations in ${Math.round(performance.now() - started)} ms`);
    expect(await held(database)).toMatchObject([{ lines: 1000, allocations: 5000 }]);
  });
});

describe('a push that is cut off', () => {
  let database: PostgresDatabase;
  beforeAll(async () => {
    database = await openPostgres();
    await fill(database);
  });
  afterAll(() => database?.close());

  const connect = async () => {
    const client = new pg.Client({ host: database.host, user: 'postgres', database: database.name });
    // The server ends this connection: that is the test, not a fault.
    client.on('error', () => {});
    await client.connect();
    await client.query(`select set_config('request.jwt.claims', $1, false)`, [
      JSON.stringify({ sub: users.planner, role: 'authenticated' }),
    ]);
    return client;
  };
  const cut = async (pid: number) => {
    await database.owner('select 1');
    const killer = new pg.Client({ host: database.host, user: 'postgres', database: database.name });
    await killer.connect();
    await killer.query('select pg_terminate_backend($1)', [pid]);
    await killer.end();
  };

  it('after it wrote and before it was committed, changes nothing', async () => {
    const before = await held(database);
    const client = await connect();
    const [{ pid }] = (await client.query('select pg_backend_pid() as pid')).rows;
    await client.query('begin; set local role authenticated');
    await client.query(...pushCall({ expected_revision: 1, lines: [] }));
    await cut(pid);
    await expect(client.query('commit')).rejects.toThrow();
    expect(await held(database)).toEqual(before);
  });

  it('while it waits inside the function, changes nothing, and the same push can be sent again', async () => {
    const before = await held(database);
    const call = { expected_revision: 1, lines: [], idempotency_key: crypto.randomUUID() };
    // A lock on a table the function writes late stops it halfway.
    await database.script('begin; lock table planner.push_log in exclusive mode;');
    const client = await connect();
    const [{ pid }] = (await client.query('select pg_backend_pid() as pid')).rows;
    const cutOff = expect(client.query(...pushCall(call))).rejects.toThrow();
    const waits = async () =>
      (await database.owner(`select 1 from pg_locks where pid = $1 and not granted`, [pid])).length > 0;
    while (!(await waits())) await new Promise((resolve) => setTimeout(resolve, 10));
    await cut(pid);
    await cutOff;
    await database.script('commit');
    expect(await held(database)).toEqual(before);
    expect(await push(database, planner, call)).toMatchObject({ replayed: false, revision: 2 });
  });
});
