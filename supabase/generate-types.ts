/**
 * Writes database.ts: the types of the exposed schema in the form `supabase gen types typescript` gives them, read from a PGlite
 * with every migration. `npx tsx supabase/generate-types.ts`
 */
import { writeFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { databaseTypes } from './database-types.ts';
import { migrate, platformSql } from './migrations.ts';

const db = await PGlite.create();
await db.exec(platformSql());
await migrate({
  script: async (sql) => {
    await db.exec(sql);
  },
  rows: async (sql) => (await db.query(sql)).rows as never,
});
writeFileSync(
  new URL('./database.ts', import.meta.url),
  await databaseTypes(async (sql) => (await db.query(sql)).rows as never),
);
await db.close();
