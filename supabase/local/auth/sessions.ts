import { createHash, randomBytes } from 'node:crypto';
import type { Engine, Query } from '../engine.ts';
import { AuthRefusal } from './auth-error.ts';
import { isPassword } from './password.ts';
import type { Tokens } from './token.ts';
import { asAuthAdmin, shownUser, type User, type UserRow, userColumns } from './users.ts';

/** What signing in is answered with. */
export type Session = {
  access_token: string;
  token_type: 'bearer';
  expires_in: number;
  expires_at: number;
  refresh_token: string;
  user: User;
};

/** Seconds in which a token that was just used may come again: two tabs, or an answer that was lost. */
const reuseSeconds = 10;

const digest = (token: string) => createHash('sha256').update(token).digest('hex');

const issue = async (query: Query, tokens: Tokens, row: UserRow, sessionId: string): Promise<Session> => {
  const refresh = randomBytes(24).toString('base64url');
  await query('insert into auth.refresh_tokens (token_sha256, session_id) values ($1::text, $2::text::uuid)', [
    digest(refresh),
    sessionId,
  ]);
  const user = shownUser(row);
  const now = Math.floor(Date.now() / 1000);
  const access = await tokens.sign({
    sub: row.id,
    role: row.role,
    email: row.email,
    phone: '',
    aal: 'aal1',
    amr: [{ method: 'password', timestamp: now }],
    session_id: sessionId,
    app_metadata: user.app_metadata,
    user_metadata: user.user_metadata,
    is_anonymous: false,
  });
  return {
    access_token: access,
    token_type: 'bearer',
    expires_in: tokens.lifetime,
    expires_at: now + tokens.lifetime,
    refresh_token: refresh,
    user,
  };
};

/** @throws AuthRefusal 400, the same for an unknown address and a wrong password. */
export const signIn = async (engine: Engine, tokens: Tokens, email: string, password: string): Promise<Session> => {
  const find = (query: Query) =>
    query<UserRow>(`select ${userColumns} from auth.users as users where users.email = lower($1::text)`, [email]);
  // No address holds what a text of the database cannot.
  const [row] = email.includes('\0') ? [] : await asAuthAdmin(engine, find);
  // Outside a transaction: the hash takes its time, and an embedded database has one connection.
  if (!(await isPassword(password, row?.encrypted_password ?? null)))
    throw new AuthRefusal(400, 'invalid_credentials', 'Invalid login credentials');
  return asAuthAdmin(engine, async (query) => {
    const [session] = await query<{ id: string }>(
      'insert into auth.sessions (user_id) values ($1::text::uuid) returning id::text as id',
      [row.id],
    );
    return issue(query, tokens, row, session.id);
  });
};

type Found = { session_id: string; is_used: boolean; is_old: boolean };

/**
 * A new session for a refresh token, which is good once. One that comes back later was copied: its whole session ends.
 * @throws AuthRefusal 400.
 */
export const refreshSession = async (engine: Engine, tokens: Tokens, token: string): Promise<Session> => {
  const session = await asAuthAdmin(engine, async (query) => {
    const [found] = await query<Found>(
      `select
        session_id::text as session_id, used_at is not null as is_used,
        coalesce(used_at < now() - interval '${reuseSeconds} seconds', false) as is_old
      from auth.refresh_tokens where token_sha256 = $1::text for update`,
      [digest(token)],
    );
    if (!found) return null;
    if (found.is_old) {
      await query('delete from auth.sessions where id = $1::text::uuid', [found.session_id]);
      return 'reused';
    }
    if (!found.is_used)
      await query('update auth.refresh_tokens set used_at = now() where token_sha256 = $1::text', [digest(token)]);
    const [row] = await query<UserRow>(
      `select ${userColumns} from auth.users as users join auth.sessions as session on session.user_id = users.id
      where session.id = $1::text::uuid`,
      [found.session_id],
    );
    return issue(query, tokens, row, found.session_id);
  });
  if (session === 'reused')
    throw new AuthRefusal(400, 'refresh_token_already_used', 'Invalid Refresh Token: Already Used');
  if (session === null)
    throw new AuthRefusal(400, 'refresh_token_not_found', 'Invalid Refresh Token: Refresh Token Not Found');
  return session;
};

/** Ends this session, all of the user's, or all of the others. */
export const signOut = (engine: Engine, userId: string, sessionId: string, scope: string): Promise<void> =>
  asAuthAdmin(engine, async (query) => {
    const which = scope === 'local' ? 'and id = $2::text::uuid' : scope === 'others' ? 'and id <> $2::text::uuid' : '';
    await query(
      `delete from auth.sessions where user_id = $1::text::uuid ${which}`,
      which ? [userId, sessionId] : [userId],
    );
  });
