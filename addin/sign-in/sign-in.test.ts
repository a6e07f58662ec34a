import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { signInClient } from '#addin/data/sign-in-client.ts';
import { signInAt } from './sign-in.ts';

// The client asks for a WebSocket as it is made, which Node 20 has not; nothing here uses one.
vi.stubGlobal('WebSocket', class {});

const project = {
  ...{ url: 'https://project.example', publishableKey: 'k', embedded: false },
  ...{ signInRequired: false, firstAdmin: null },
};
const page = 'https://planner.example/sign-in.html';
let kept: Map<string, string>;
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
} as Storage;
beforeEach(() => {
  kept = new Map();
});

/** A project that gives a session for the grant of whoever has the verifier of `challenge`. */
const clientOver = (own: boolean, challenge: () => string | null = () => null) =>
  signInClient(project, {
    own,
    storage,
    ask: async (_input, init) => {
      const { auth_code, code_verifier } = JSON.parse(String(init?.body));
      const isRight = createHash('sha256').update(code_verifier).digest('base64url') === challenge();
      if (auth_code !== 'grant' || !isRight)
        return Response.json({ code: 400, error_code: 'bad_code_verifier', msg: 'x' }, { status: 400 });
      return Response.json({
        ...{ access_token: 'access', refresh_token: 'refresh', token_type: 'bearer', expires_in: 3600 },
        user: { id: 'u', email: 'a@b.example' },
      });
    },
  });

describe('a page to sign in on', () => {
  it.each([true, false])('leads to the provider, and takes what comes back from there (own: %s)', async (own) => {
    let challenge: string | null = null;
    const leaving = await signInAt(new URL(`${page}?provider=azure&back`), clientOver(own));
    if (leaving.kind !== 'leaving') throw new Error(leaving.kind);
    const to = new URL(leaving.to);
    expect(`${to.origin}${to.pathname}`).toBe('https://project.example/auth/v1/authorize');
    expect(to.searchParams.get('provider')).toBe('azure');
    expect(to.searchParams.get('redirect_to')).toBe(page);
    expect(to.searchParams.get('code_challenge_method')).toBe('s256');
    challenge = to.searchParams.get('code_challenge');
    // The page is loaded anew.
    const client = clientOver(own, () => challenge);
    expect(await signInAt(new URL(`${page}?code=grant`), client)).toEqual({
      kind: 'signed in',
      session: { access_token: 'access', refresh_token: 'refresh' },
    });
    // A window that hands the session over keeps nothing of it.
    expect([...kept.keys()]).toEqual(own ? [] : ['receptor.session']);
  });

  it('tells that another browser asked for what came back, and spends nothing', async () => {
    expect(await signInAt(new URL(`${page}?code=grant`), clientOver(false))).toEqual({ kind: 'elsewhere' });
  });

  it('tells of what came back too late, or of another sign-in', async () => {
    await signInAt(new URL(`${page}?provider=azure`), clientOver(false));
    await expect(signInAt(new URL(`${page}?code=grant`), clientOver(false))).rejects.toMatchObject({
      kind: 'wrong code',
    });
  });

  it.each([
    ['?error=access_denied&error_description=Call+0400', 'not completed'],
    ['#error=access_denied&error_code=otp_expired', 'wrong code'],
    ['', 'not completed'],
  ])('says in words of its own what went wrong: %s', async (query, kind) => {
    const fault = await signInAt(new URL(`${page}${query}`), clientOver(false)).catch((error: unknown) => error);
    expect(fault).toMatchObject({ kind });
    expect((fault as Error).message).not.toContain('0400');
  });
});
