import type { Query } from '../engine.ts';

/** In whose name a request runs. */
export type Caller = { role: 'anon' | 'authenticated'; claims: Record<string, unknown> };

/**
 * Makes the rest of the transaction the caller's: the role, the claims that policies read, the path, and for a reading request
 * a refusal to write. All of it ends with the transaction.
 */
export const actAs = async (
  query: Query,
  caller: Caller,
  request: { schema: string; method: string; path: string; readsOnly: boolean },
): Promise<void> => {
  await query(
    `select
      set_config('search_path', $1::text, true), set_config('request.jwt.claims', $2::text, true),
      set_config('request.method', $3::text, true), set_config('request.path', $4::text, true),
      set_config('transaction_read_only', $5::text, true), set_config('role', $6::text, true)`,
    [
      `"${request.schema}", "extensions"`,
      JSON.stringify(caller.claims),
      request.method,
      request.path,
      request.readsOnly ? 'on' : 'off',
      caller.role,
    ],
  );
};
