import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { AppEnv } from '#server/context.ts';

const folder = fileURLToPath(new URL('../page', import.meta.url));

/** The files of `server/page` at `/`. Names carry no hash, so browsers ask each time and mostly hear "not modified". */
export const page = () =>
  new Hono<AppEnv>().get(
    '/*',
    etag(),
    serveStatic({ root: folder, onFound: (_path, c) => c.header('cache-control', 'no-cache') }),
  );
