import { PGlite } from '@electric-sql/pglite';
import { migrate, platformSql, type Runner } from '../migrations.ts';
import { authSql } from './auth/auth-sql.ts';
import type { Engine, Query } from './engine.ts';

/** Runs as the owner, before anybody is let in. */
export type AsOwner = Runner & { query: Query };

/**
 * Opens a PGlite, brings it up to date and then, as long as it is open, speaks to it as `authenticator` alone.
 * @param folder where it keeps its data; absent: in memory.
 * @param prepare what else the owner does, after the migrations; given the versions that ran.
 */
export const openPglite = async (
  folder?: string,
  prepare: (owner: AsOwner, ran: string[]) => Promise<void> = async () => {},
): Promise<Engine> => {
  const db = await PGlite.create(folder);
  try {
    const owner: AsOwner = {
      script: async (sql) => {
        try {
          await db.exec(sql);
        } catch (error) {
          await db.exec('rollback');
          throw error;
        }
      },
      rows: async (sql) => (await db.query(sql)).rows as never,
      query: async (sql, values = []) => (await db.query(sql, [...values])).rows as never,
    };
    await owner.script(platformSql());
    await owner.script(authSql());
    await prepare(owner, await migrate(owner));
    // The one connection becomes authenticator's; it cannot be undone by any role a request takes.
    await db.exec('set session authorization authenticator');
  } catch (error) {
    await db.close();
    throw error;
  }
  return {
    transaction: (work) =>
      db.transaction((transaction) => {
        const query: Query = async (sql, values = []) => (await transaction.query(sql, [...values])).rows as never;
        return work(query);
      }),
    close: () => db.close(),
  };
};
