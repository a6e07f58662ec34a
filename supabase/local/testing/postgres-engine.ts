import pg from 'pg';
import type { Engine } from '../engine.ts';

/**
 * A database of a PostgreSQL cluster as the gateway speaks to one: a connection a request, as `authenticator`.
 * @param folder of the cluster's socket
 * @param after what else is closed with it
 */
export const postgresEngine = (folder: string, database: string, after: () => Promise<void>): Engine => {
  const pool = new pg.Pool({ host: folder, user: 'authenticator', database, max: 20 });
  // Of connections that nobody uses: the server may be stopped before they are closed.
  pool.on('error', () => {});
  return {
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(async (sql, values = []) => (await client.query(sql, [...values])).rows as never);
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
    close: async () => {
      await pool.end();
      await after();
    },
  };
};
