import type { Query } from '../engine.ts';
import type { ReadSql } from './read.ts';

/** What a statement brought: the rows as JSON, how many they are, and how many there would be without a limit. */
export type Outcome = { body: string; rows: number; total: number | null };

type Row = { body: string | null; page: number; total: number | null };

/** Runs a reading, with `before` (a `with` clause) in front of it. */
export const runReading = async (
  query: Query,
  { page, all }: ReadSql,
  values: readonly string[],
  counted: boolean,
  before = '',
): Promise<Outcome> => {
  const total = counted ? `(select count(*)::int from (${all}) as _all)` : 'null::int';
  const [row] = await query<Row>(
    `${before}select coalesce(json_agg(_row), '[]')::text as body, count(*)::int as page, ${total} as total from (${page}) as _row`,
    values,
  );
  return { body: row.body ?? '[]', rows: row.page, total: row.total };
};

/** Runs a change whose rows nobody wants to see. */
export const runChange = async (query: Query, change: string, values: readonly string[]): Promise<Outcome> => {
  const [row] = await query<Row>(
    `with _changed as (${change} returning 1) select null as body, count(*)::int as page, null::int as total from _changed`,
    values,
  );
  return { body: '', rows: row.page, total: row.page };
};
