import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript: it runs before anything is installed
import { ensurePostgres } from '../../scripts/postgres.mjs';
import { tables } from './catalogue.ts';
import { openPostgres, type PostgresDatabase } from './engines.ts';
import { fill } from './fixture.ts';

const page = readFileSync(new URL('../../docs/supabase.md', import.meta.url), 'utf8');
const commands = page.split('## Backup and restore')[1].split('```')[1].split('\n').slice(1, -1);
const repository = new URL('../..', import.meta.url).pathname;

describe('a backup by the commands of the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planner-backup-'));
  let database: PostgresDatabase;
  beforeAll(async () => {
    database = await openPostgres();
    await fill(database);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database?.close();
  });

  const run = (command: string): void => {
    const bin: string = ensurePostgres();
    const { status, stderr } = spawnSync('sh', ['-c', command.replace('supabase/', `${repository}supabase/`)], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: `${bin}:${process.env.PATH}`,
        DATABASE_URL: `postgresql://postgres@/${database.name}?host=${database.host}`,
      },
    });
    expect([command, status, stderr]).toEqual([command, 0, '']);
  };
  /** Rows of every table, and what is granted, secured and published. */
  const all = async () => {
    const rows = await Promise.all(
      (await tables(database.owner)).map((name) => database.owner(`select * from planner.${name} order by 1, 2, 3`)),
    );
    const [others] = await database.owner(
      `select
         (select jsonb_agg(p order by tablename, policyname) from pg_policies as p where schemaname = 'planner') as policies,
         (select jsonb_agg(tablename order by tablename) from pg_publication_tables where schemaname = 'planner') as published,
         (select jsonb_agg(relname || relacl::text order by relname) from pg_class where relnamespace = 'planner'::regnamespace) as grants`,
    );
    return { rows, others };
  };

  it('brings back every row, right and published table', async () => {
    const before = await all();
    expect(before.others.published).toEqual(['allocation_runs', 'planner_scenarios']);
    run(commands[0]);
    await database.script(
      'delete from planner.job_lines; drop table planner.affinity_profiles; drop policy "Members see the workers of their organisation" on planner.workers;',
    );
    for (const command of commands.slice(1)) run(command);
    expect(commands).toHaveLength(3);
    expect(await all()).toEqual(before);
  });
});
