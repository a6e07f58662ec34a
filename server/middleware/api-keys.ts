import { createHash, timingSafeEqual } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from '#server/context.ts';
import { Problem } from '#server/errors.ts';

const keyOf = (c: Context): string | undefined =>
  c.req.header('x-api-key') ?? /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];

const addressOf = (c: Context<AppEnv>): string => (c.env?.incoming ? getConnInfo(c).remote.address : null) ?? 'local';

/** What besides keys lets a caller in. */
export type SignIn = {
  /** Asks everybody who they are, keys or none. */
  required: boolean;
  /** The user a token was given to, or null when it is not good. */
  userOf: (token: string) => Promise<string | null>;
};

const refusal = (signIn: boolean) =>
  new Problem(401, `${signIn ? 'Sign in, or send' : 'Send'} your API key as "Authorization: Bearer KEY".`, undefined, {
    'www-authenticate': 'Bearer',
  });

/**
 * Lets in callers whose key (`Authorization: Bearer KEY` or `X-API-Key: KEY`) has one of the hashes, or whose bearer token `signIn` knows;
 * everybody when there are no hashes and nobody has to sign in. Leaves `caller` for the rate limit.
 */
export const apiKeys = (hashes: string[], signIn: SignIn | null = null): MiddlewareHandler<AppEnv> => {
  const known = hashes.map((hash) => Buffer.from(hash, 'hex'));
  return async (c, next) => {
    if (known.length === 0 && !signIn?.required) {
      c.set('caller', addressOf(c));
      return next();
    }
    const key = keyOf(c);
    if (!key) throw refusal(signIn !== null);
    const digest = createHash('sha256').update(key).digest();
    if (known.some((hash) => timingSafeEqual(hash, digest))) c.set('caller', digest.toString('hex'));
    else {
      const user = (await signIn?.userOf(key)) ?? null;
      if (user === null) throw refusal(signIn !== null);
      c.set('caller', `user ${user}`);
    }
    await next();
  };
};
