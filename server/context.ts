import type { HttpBindings } from '@hono/node-server';
import type { Logger } from 'pino';

/** What the middleware leaves for handlers. */
export type AppEnv = {
  Bindings: Partial<HttpBindings>;
  Variables: {
    requestId: string;
    /** Writes lines that carry the request id. */
    log: Logger;
    /** Figures for the request's log line: sizes and counts, never names or bodies. */
    figures: Record<string, number | string | null>;
    /** Who calls, for the rate limit: the key's hash, or the address. */
    caller: string;
  };
};
