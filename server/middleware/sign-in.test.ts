import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '#server/errors.ts';
import { listening } from '#server/testing/listening.ts';
import { scriptedBody } from '#server/testing/requests.ts';
import { posted, testApp } from '#server/testing/test-app.ts';
import { userOfToken } from './sign-in.ts';

const url = 'https://project.supabase.example';
const claims = { sub: 'user-1', role: 'authenticated', iss: `${url}/auth/v1`, aud: 'authenticated' };
type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
let pair: Pair;
const jwks = async ({ publicKey }: Pair) => ({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256' }] });
const token = (payload: JWTPayload, key = pair.privateKey, expires = '1h') =>
  new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: 'k' }).setExpirationTime(expires).sign(key);
beforeAll(async () => {
  pair = await generateKeyPair('ES256', { extractable: true });
});

describe('a token of the project', () => {
  const userOf = async (given: string) => userOfToken(url, createLocalJWKSet(await jwks(pair)))(given);

  it('names its user', async () => {
    expect(await userOf(await token(claims))).toBe('user-1');
  });

  it.each<[string, () => Promise<string>]>([
    ['of another project', () => token({ ...claims, iss: 'https://other.example/auth/v1' })],
    ['for another audience', () => token({ ...claims, aud: 'other' })],
    ['of nobody', () => token({ ...claims, sub: undefined })],
    ['of the anonymous role', () => token({ ...claims, role: 'anon' })],
    ['that is over', () => token(claims, undefined, '-1m')],
    ['signed by another key', async () => token(claims, (await generateKeyPair('ES256')).privateKey)],
    [
      'signed with a shared secret',
      () =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256', kid: 'k' })
          .setExpirationTime('1h')
          .sign(new Uint8Array(32)),
    ],
    ['that is none', async () => 'nonsense'],
  ])('is not good when it is one %s', async (_what, make) => {
    expect(await userOf(await make())).toBeNull();
  });

  it('cannot be checked while the keys cannot be had: 503, not 401', async () => {
    const nowhere = 'http://127.0.0.1:9';
    const failed = userOfToken(nowhere)(await token({ ...claims, iss: `${nowhere}/auth/v1` }));
    await expect(failed).rejects.toMatchObject({ status: 503 });
    await expect(failed).rejects.toBeInstanceOf(Problem);
  });
});

describe('a server that others can reach', () => {
  it('has plans made for those who signed in, by the keys the project publishes, and for nobody else', async () => {
    const keys = await jwks(pair);
    const project = await listening({ fetch: async () => Response.json(keys) });
    const settings = { supabaseUrl: project.url, requiresSignIn: true };
    const { app } = testApp({ settings });
    const ask = (authorization: string) =>
      app.request('/schedule/generate/json', posted(scriptedBody('plan'), authorization ? { authorization } : {}));
    const good = await token({ ...claims, iss: `${project.url}/auth/v1` });
    expect((await ask(`Bearer ${good}`)).status).toBe(200);
    expect((await ask('')).status).toBe(401);
    expect((await ask(`Bearer ${good}x`)).status).toBe(401);
    expect((await app.request('/health')).status).toBe(200);
    await project.close();
  });
});
