import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseTypes } from '../database-types.ts';
import { type Database, engines } from './engines.ts';

describe.each(engines)('the types of $name', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await engine.open();
  });
  afterAll(() => database?.close());

  it('are those of database.ts; if not, run npx tsx supabase/generate-types.ts', async () => {
    const kept = readFileSync(new URL('../database.ts', import.meta.url), 'utf8');
    expect(await databaseTypes(database.owner)).toBe(kept);
  });
});
