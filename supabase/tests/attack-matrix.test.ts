import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columns, functions, tables } from './catalogue.ts';
import { type Caller, type Database, engines, type Query } from './engines.ts';
import { a, actors, fill } from './fixture.ts';
import { type FunctionRights, functionRights, type Least, type Operation, type Rights, tableRights } from './rights.ts';

const ranks = ['viewer', 'planner', 'admin'];
const allowed = (actor: string, least: Least | 'signed in') =>
  least === 'signed in'
    ? actor !== 'anon'
    : ranks.includes(actor) && ranks.indexOf(actor) >= ranks.indexOf(least) && least !== 'nobody';

/** Rolls back what an attack did, and hands its outcome on. */
class Done {
  readonly outcome: string;
  constructor(outcome: string) {
    this.outcome = outcome;
  }
}

/** `done` when rows were seen or changed, `nothing` when there were none to see, or the sqlstate of the refusal. */
const attempt = async (
  database: Database,
  caller: Caller,
  sql: (query: Query) => Promise<unknown[]>,
): Promise<string> => {
  try {
    return await database.as(caller, async (query) => {
      throw new Done((await sql(query)).length > 0 ? 'done' : 'nothing');
    });
  } catch (error) {
    if (error instanceof Done) return error.outcome;
    return (error as { code: string }).code;
  }
};

describe.each(engines)('attacks on $name', (engine) => {
  let database: Database;
  let writable: Map<string, { insert: string[]; update: string[]; all: string[] }>;
  beforeAll(async () => {
    database = await engine.open();
    await fill(database);
    writable = new Map();
    for (const column of await columns(database.owner)) {
      const entry = writable.get(column.table) ?? { insert: [], update: [], all: [] };
      entry.all.push(column.name);
      if (column.insertable) entry.insert.push(column.name);
      if (column.updatable) entry.update.push(column.name);
      writable.set(column.table, entry);
    }
  });
  afterAll(() => database?.close());

  it('know every table and every function of the catalogue', async () => {
    expect(Object.keys(tableRights).sort()).toEqual((await tables(database.owner)).sort());
    expect(Object.keys(functionRights).sort()).toEqual((await functions(database.owner, 'planner')).sort());
  });

  const tenant = (table: string) => (table === 'organisations' ? 'id' : 'org_id');
  const attacks: Record<Operation, (table: string, rights: Rights) => (query: Query) => Promise<unknown[]>> = {
    select: (table) => (query) => query(`select 1 from planner.${table} where ${tenant(table)} = $1`, [a.org]),
    insert:
      (table, { fresh }) =>
      async (query) => {
        const names = Object.keys(fresh);
        await query(
          `insert into planner.${table} (${names}) select ${names} from jsonb_populate_record(null::planner.${table}, $1::jsonb)`,
          [JSON.stringify(fresh)],
        );
        return ['inserted'];
      },
    // Any column the actor could be let at: an unwritable table is attacked in its first.
    update:
      (table, { target }) =>
      (query) => {
        const column = writable.get(table)!.update[0] ?? writable.get(table)!.all[0];
        return query(
          `update planner.${table} set ${column} = ${column} where ${tenant(table)} = $1 and ${target} returning 1`,
          [a.org],
        );
      },
    delete:
      (table, { target }) =>
      (query) =>
        query(`delete from planner.${table} where ${tenant(table)} = $1 and ${target} returning 1`, [a.org]),
  };

  describe.each(Object.entries(tableRights))('%s', (table, rights) => {
    it.each(
      Object.keys(attacks).flatMap((operation) => Object.keys(actors).map((actor) => [operation, actor] as const)),
    )('%s as %s', async (operation, actor) => {
      const outcome = await attempt(database, actors[actor], attacks[operation as Operation](table, rights));
      if (allowed(actor, rights[operation as Operation])) expect(outcome).toBe('done');
      else expect(['nothing', '42501']).toContain(outcome);
      // Nobody outside may even learn that there is something to be refused.
      if (actor === 'anon') expect(outcome).toBe('42501');
    });
  });

  const expected = (actor: string, { least, refusedWith }: FunctionRights) => {
    if (allowed(actor, least)) return 'done';
    if (actor === 'anon') return '42501';
    return (ranks.includes(actor) ? refusedWith.tooLow : refusedWith.outsider) ?? '42501';
  };
  describe.each(Object.entries(functionRights))('%s', (_, rights) => {
    it.each(Object.keys(actors))('called as %s', async (actor) => {
      const outcome = await attempt(database, actors[actor], (query) => query(`select ${rights.call}`));
      expect(outcome).toBe(expected(actor, rights));
    });
  });

  it('see nothing of another organisation, whatever the table', async () => {
    for (const table of Object.keys(tableRights)) {
      const outside = await database.as(actors.admin, (query) =>
        query(`select 1 from planner.${table} where ${tenant(table)} <> $1`, [a.org]),
      );
      expect(outside, table).toEqual([]);
    }
  });
});
