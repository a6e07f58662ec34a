import { createHash, timingSafeEqual } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from '#server/context.ts';
import { Problem } from '#server/errors.ts';

const keyOf = (c: Context): string | undefined =>
  c.req.header('x-api-key') ?? /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];

const addressOf = (c: Context<AppEnv>): string => (c.env?.incoming ? getConnInfo(c).remote.address : null) ?? 'local';

/**
 * Lets in callers whose key (`Authorization: Bearer KEY` or `X-API-Key: KEY`) has one of the hashes; everybody when there are none.
 * Leaves `caller` for the rate limit.
 */
export const apiKeys = (hashes: string[]): MiddlewareHandler<AppEnv> => {
  const known = hashes.map((hash) => Buffer.from(hash, 'hex'));
  return async (c, next) => {
    if (known.length === 0) c.set('caller', addressOf(c));
    else {
      const digest = createHash('sha256')
        .update(keyOf(c) ?? '')
        .digest();
      if (!keyOf(c) || !known.some((hash) => timingSafeEqual(hash, digest)))
        throw new Problem(401, 'Send your API key as "Authorization: Bearer KEY".', undefined, {
          'www-authenticate': 'Bearer',
        });
      c.set('caller', digest.toString('hex'));
    }
    await next();
  };
};
