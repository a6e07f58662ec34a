import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { AppEnv } from '#server/context.ts';

const folder = fileURLToPath(new URL('../page', import.meta.url));
/** Its folder `samples` is served; what the samples are made from is not. */
const data = fileURLToPath(new URL('../../data', import.meta.url));

/** Built by scripts/build-pane.mjs. */
const pane = fileURLToPath(new URL('../../dist/addin', import.meta.url));

const files = (root: string) => serveStatic({ root, onFound: (_path, c) => c.header('cache-control', 'no-cache') });

/** The files of `server/page` at `/`, and the samples. Names carry no hash, so browsers ask each time and mostly hear "not modified". */
export const page = () =>
  new Hono<AppEnv>()
    .get('/samples/*', etag(), files(data))
    .get('/preview', etag(), serveStatic({ path: `${pane}/index.html`, root: '/' }))
    .get('/taskpane.html', etag(), files(pane))
    .get('/assets/*', etag(), files(pane))
    .get('/*', etag(), files(folder));
