/** docs/supabase.md against the migrated database: every policy and function stands in its tables, and nothing else does. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../migrations.ts';
import { functions } from './catalogue.ts';
import { type Database, engines } from './engines.ts';
import { functionRights, type Operation, tableRights } from './rights.ts';

const page = readFileSync(new URL('../../docs/supabase.md', import.meta.url), 'utf8');

/** Rows of the table whose heading row has these columns, without what only formats them. */
const rowsUnder = (...headings: string[]): string[][] => {
  const rows = page.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('`', '').trim()),
  );
  const from = rows.findIndex((row) => row.join() === headings.join()) + 2;
  return rows.slice(from, from + rows.slice(from).findIndex((row) => row.length === 0));
};

/** The calls of a cell: "push_job_lines(run_id, lines)" is push_job_lines. */
const nameOf = (call: string): string => call.replace(/\(.*$/, '');

describe.each(engines)('what the page says of $name', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await engine.open();
  });
  afterAll(() => database?.close());

  it('is every policy, by table and operation, and its name', async () => {
    const policies = await database.owner<{ table: string; operation: string; name: string }>(
      `select tablename as table, lower(cmd) as operation, policyname as name from pg_policies where schemaname = 'planner'`,
    );
    const said = rowsUnder('table', 'operation', 'policy').map(([table, operation, name]) => ({
      table,
      operation,
      name,
    }));
    const inOrder = (list: typeof policies) => list.map((each) => Object.values(each).join(' | ')).sort();
    expect(inOrder(said)).toEqual(inOrder(policies));
    // PostgreSQL cuts a longer name without a word.
    for (const { name } of policies) expect(Buffer.byteLength(name), name).toBeLessThan(63);
  });

  it('is a policy for what the attack matrix lets somebody do, and for nothing else', () => {
    const said = rowsUnder('table', 'operation', 'policy').map(([table, operation]) => `${table} ${operation}`);
    const allowed = Object.entries(tableRights).flatMap(([table, rights]) =>
      (['select', 'insert', 'update', 'delete'] satisfies Operation[])
        .filter((operation) => rights[operation] !== 'nobody')
        .map((operation) => `${table} ${operation}`),
    );
    expect([...said].sort()).toEqual(allowed.sort());
  });

  it('is every function, and who may call it', async () => {
    const said = rowsUnder('function', 'who', 'what it does').map(([call, who]) => [nameOf(call), who]);
    expect(said.map(([name]) => name).sort()).toEqual((await functions(database.owner, 'planner')).sort());
    for (const [name, who] of said)
      expect(who, name).toBe(functionRights[name].least.replace('signed in', 'any signed in'));
  });

  it('is every refusal of a push by its hint and status', () => {
    const said = rowsUnder('status', 'hint', 'when').flatMap(([status, hints]) =>
      hints.split(',').map((hint) => `${status} ${hint.trim()}`),
    );
    const raised = migrations()
      .filter(({ name }) => name === 'push_job_lines')
      .flatMap(({ sql }) => [...sql.matchAll(/sqlstate 'PT(\d+)'[^;]*?hint = '(\w+)'/g)])
      .map(([, status, hint]) => `${status} ${hint}`);
    expect([...new Set(said)].filter((each) => !each.startsWith('200')).sort()).toEqual([...new Set(raised)].sort());
  });
});
