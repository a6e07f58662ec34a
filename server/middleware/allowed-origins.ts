import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/** Lets pages of the given origins call the API; with none, only pages of this server can. */
export const allowedOrigins = (origins: string[]): MiddlewareHandler =>
  cors({
    origin: (origin) => (origins.includes(origin) ? origin : null),
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['authorization', 'content-type', 'x-api-key', 'x-request-id'],
    exposeHeaders: ['content-disposition', 'retry-after', 'x-request-id', 'x-workbook-notes'],
    maxAge: 600,
  });
