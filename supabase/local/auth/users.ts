import type { Engine, Query } from '../engine.ts';
import { hashPassword } from './password.ts';

/** A row of auth.users, as the sign-in service shows it. */
export type User = {
  id: string;
  aud: string;
  role: string;
  email: string;
  email_confirmed_at: string;
  phone: string;
  app_metadata: Record<string, unknown>;
  user_metadata: Record<string, unknown>;
  identities: never[];
  is_anonymous: false;
  created_at: string;
  updated_at: string;
};

export type UserRow = {
  id: string;
  role: string;
  email: string;
  app_metadata: string;
  user_metadata: string;
  created_at: string;
  updated_at: string;
  encrypted_password: string | null;
};

const iso = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Columns of a `UserRow`, of the table or alias `users`. */
export const userColumns = `
  users.id::text as id, users.role, users.email, users.encrypted_password,
  users.raw_app_meta_data::text as app_metadata, users.raw_user_meta_data::text as user_metadata,
  ${iso('users.created_at')} as created_at, ${iso('users.updated_at')} as updated_at`;

export const shownUser = (row: UserRow): User => ({
  id: row.id,
  aud: 'authenticated',
  role: row.role,
  email: row.email,
  email_confirmed_at: row.created_at,
  phone: '',
  app_metadata: JSON.parse(row.app_metadata),
  user_metadata: JSON.parse(row.user_metadata),
  identities: [],
  is_anonymous: false,
  created_at: row.created_at,
  updated_at: row.updated_at,
});

/** One transaction as the role that may read and write users and sessions, and nothing else. */
export const asAuthAdmin = <Result>(engine: Engine, work: (query: Query) => Promise<Result>): Promise<Result> =>
  engine.transaction(async (query) => {
    await query('set local role supabase_auth_admin');
    return work(query);
  });

/** Adds a user who can sign in, as whoever `query` runs; one who is there already keeps the password. Returns the id. */
export const addUser = async (query: Query, email: string, password: string): Promise<string> => {
  await query(
    `insert into auth.users (email, encrypted_password, raw_app_meta_data)
    values (lower($1::text), $2::text, '{"provider": "email", "providers": ["email"]}')
    on conflict do nothing`,
    [email, await hashPassword(password)],
  );
  const [row] = await query<{ id: string }>('select id::text as id from auth.users where email = lower($1::text)', [
    email,
  ]);
  return row.id;
};
