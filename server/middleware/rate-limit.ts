import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '#server/context.ts';
import { tryAgain } from '#server/errors.ts';

type Bucket = { tokens: number; at: number };

/** Callers remembered at once; beyond it those whose bucket is full again are forgotten. */
const mostCallers = 10_000;

/** A token bucket per caller: `perMinute` at once, refilled evenly. 429 with Retry-After when it is empty; 0 = no limit. */
export const rateLimit = (perMinute: number, now: () => number = Date.now): MiddlewareHandler<AppEnv> => {
  const buckets = new Map<string, Bucket>();
  const perMs = perMinute / 60_000;
  const filled = ({ tokens, at }: Bucket): number => Math.min(perMinute, tokens + (now() - at) * perMs);
  const forgetFull = () => {
    for (const [caller, bucket] of buckets) if (filled(bucket) >= perMinute) buckets.delete(caller);
    if (buckets.size >= mostCallers) buckets.clear();
  };
  return async (c, next) => {
    if (perMinute === 0) return next();
    const caller = c.get('caller');
    if (buckets.size >= mostCallers && !buckets.has(caller)) forgetFull();
    const tokens = filled(buckets.get(caller) ?? { tokens: perMinute, at: now() });
    if (tokens < 1)
      throw tryAgain(429, 'Too many requests. Wait a moment before the next.', (1 - tokens) / perMs / 1_000);
    buckets.set(caller, { tokens: tokens - 1, at: now() });
    await next();
  };
};
