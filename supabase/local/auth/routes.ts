import { Hono } from 'hono';
import type { JWTPayload } from 'jose';
import type { Engine } from '../engine.ts';
import { AuthRefusal, notOffered } from './auth-error.ts';
import { hashPassword } from './password.ts';
import { refreshSession, signIn, signOut } from './sessions.ts';
import type { Tokens } from './token.ts';
import { asAuthAdmin, shownUser, type UserRow, userColumns } from './users.ts';

const shortestPassword = 8;

type AuthDeps = { engine: Engine; tokens: Tokens; onFault: (error: unknown) => void };

const bodyOf = async (request: Request): Promise<Record<string, unknown>> => {
  const body = await request.json().catch(() => null);
  if (typeof body !== 'object' || body === null) throw new AuthRefusal(400, 'bad_json', 'Send a JSON object');
  return body as Record<string, unknown>;
};

const bearerOf = (request: Request): string => (request.headers.get('authorization') ?? '').replace(/^Bearer /i, '');

/** The part of Supabase's sign-in service that needs no mail and no other service. */
export const authRoutes = ({ engine, tokens, onFault }: AuthDeps) => {
  const claimsOf = async (request: Request): Promise<JWTPayload & { sub: string; session_id: string }> => {
    const claims = await tokens.verify(bearerOf(request));
    if (typeof claims === 'string' || !claims.sub)
      throw new AuthRefusal(
        claims === 'expired' ? 403 : 401,
        claims === 'expired' ? 'bad_jwt' : 'no_authorization',
        'This endpoint requires a valid Bearer token',
      );
    return { ...claims, sub: claims.sub, session_id: String(claims.session_id) };
  };
  /** The user of a session that was not ended. */
  const userOf = async (claims: { sub: string; session_id: string }): Promise<UserRow> => {
    const [row] = await asAuthAdmin(engine, (query) =>
      query<UserRow>(
        `select ${userColumns} from auth.users as users join auth.sessions as session on session.user_id = users.id
        where users.id = $1::text::uuid and session.id = $2::text::uuid`,
        [claims.sub, claims.session_id],
      ),
    );
    if (!row) throw new AuthRefusal(403, 'session_not_found', 'Session from session_id claim in JWT does not exist');
    return row;
  };

  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof AuthRefusal)
      return c.json({ code: error.status, error_code: error.code, msg: error.message }, error.status);
    onFault(error);
    return c.json({ code: 500, error_code: 'unexpected_failure', msg: 'The embedded database failed.' }, 500);
  });
  app.post('/token', async (c) => {
    const grant = c.req.query('grant_type');
    if (grant !== 'password' && grant !== 'refresh_token') throw notOffered(`the grant "${grant}"`);
    const body = await bodyOf(c.req.raw);
    c.header('cache-control', 'no-store');
    return c.json(
      grant === 'password'
        ? await signIn(engine, tokens, String(body.email ?? ''), String(body.password ?? ''))
        : await refreshSession(engine, tokens, String(body.refresh_token ?? '')),
    );
  });
  app.get('/user', async (c) => c.json(shownUser(await userOf(await claimsOf(c.req.raw)))));
  app.put('/user', async (c) => {
    const claims = await claimsOf(c.req.raw);
    const { password, ...rest } = await bodyOf(c.req.raw);
    if (typeof password !== 'string' || Object.keys(rest).some((key) => !key.startsWith('code_challenge')))
      throw notOffered('changes of a user other than the password');
    if (password.length < shortestPassword)
      throw new AuthRefusal(422, 'weak_password', `Password should be at least ${shortestPassword} characters.`);
    await userOf(claims);
    const hash = await hashPassword(password);
    await asAuthAdmin(engine, async (query) => {
      await query('update auth.users set encrypted_password = $2::text, updated_at = now() where id = $1::text::uuid', [
        claims.sub,
        hash,
      ]);
      // Whoever knew the old one is signed out.
      await query('delete from auth.sessions where user_id = $1::text::uuid and id <> $2::text::uuid', [
        claims.sub,
        claims.session_id,
      ]);
    });
    return c.json(shownUser(await userOf(claims)));
  });
  app.post('/logout', async (c) => {
    const claims = await claimsOf(c.req.raw);
    await signOut(engine, claims.sub, claims.session_id, c.req.query('scope') ?? 'global');
    return c.body(null, 204);
  });
  app.post('/signup', () => {
    throw new AuthRefusal(422, 'signup_disabled', 'Signups not allowed for this instance');
  });
  app.get('/settings', (c) =>
    c.json({ external: { email: true }, disable_signup: true, mailer_autoconfirm: true, phone_autoconfirm: false }),
  );
  app.get('/health', (c) => c.json({ name: 'Receptor Planner, embedded' }));
  app.get('/.well-known/jwks.json', (c) => c.json(tokens.keys));
  app.all('*', (c) => {
    throw notOffered(`${c.req.method} ${c.req.path.replace(/^.*\/auth\/v1/, '')}`);
  });
  return app;
};
