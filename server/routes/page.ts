import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { AppEnv } from '#server/context.ts';

/** Its folder `samples` is served; what the samples are made from is not. */
const data = fileURLToPath(new URL('../../data', import.meta.url));

/** Built by scripts/build-pane.mjs. */
const pane = fileURLToPath(new URL('../../dist/addin', import.meta.url));

/** Names without a hash: browsers ask each time and mostly hear "not modified". */
const files = (root: string) => serveStatic({ root, onFound: (_path, c) => c.header('cache-control', 'no-cache') });

/** Names with a hash of what is inside. */
const hashed = serveStatic({
  root: pane,
  precompressed: true,
  onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
});

/** Excel shows no icon that it is told not to keep. */
const icons = serveStatic({ root: pane, onFound: (_path, c) => c.header('cache-control', 'public, max-age=86400') });

/** The pane beside a workbook of its own at `/`, inside Excel at `/taskpane.html`, and the samples. Pages are no operations of the API: their paths hold a `*`. */
export const page = () =>
  new Hono<AppEnv>()
    .get('/samples/*', etag(), files(data))
    .get('/assets/*', etag(), hashed)
    .get('/icons/*', etag(), icons)
    .get('/preview/*', (c) => c.redirect('/'))
    .get('/*', etag(), files(pane));
