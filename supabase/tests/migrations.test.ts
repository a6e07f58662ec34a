import { afterEach, describe, expect, it } from 'vitest';
import { migrations, seedSql } from '../migrations.ts';
import { type Database, engines } from './engines.ts';

describe.each(engines)('migrations on $name', (engine) => {
  let database: Database;
  afterEach(() => database.close());

  it('make everything from nothing, in order, once, and leave public as it was', async () => {
    database = await engine.open({ bare: true });
    const inPublic = () => database.owner("select relname from pg_class where relnamespace = 'public'::regnamespace");
    const before = await inPublic();
    expect(await database.migrate()).toEqual(migrations().map(({ version }) => version));
    expect(await database.migrate()).toEqual([]);
    expect(await inPublic()).toEqual(before);
  });

  it('take the seed, twice too', async () => {
    database = await engine.open();
    await database.script(seedSql());
    await database.script(seedSql());
    expect(await database.owner('select count(*)::int as n from planner.rotations')).toEqual([{ n: 10 }]);
  });
});
