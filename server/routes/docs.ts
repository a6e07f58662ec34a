import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { AppEnv } from '#server/context.ts';
import type { Operation } from '#server/openapi/operation.ts';

export const docsOperation = {
  method: 'get',
  path: '/docs',
  id: 'docs',
  summary: 'A page to read and try the API',
  answer: { description: 'The page.', content: { 'text/html': 'text' } },
  problems: [],
  open: true,
} as const satisfies Operation;

const page = `<!doctype html>
<html lang="en-AU">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Receptor Planner API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
    <link rel="icon" type="image/png" sizes="32x32" href="/icons/planner-32.png" />
  </head>
  <body>
    <div id="api"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

// No validator: it would send the address of this server to somebody else's.
const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null });\n`;

const bundle = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** Swagger UI from this server alone. */
export const docs = () =>
  new Hono<AppEnv>()
    .get(docsOperation.path, (c) => c.html(page, 200, { 'cache-control': 'no-cache' }))
    .get('/docs/start.js', (c) => c.body(start, 200, { 'content-type': 'text/javascript' }))
    .get(
      '/docs/:file{swagger-ui\\.css|swagger-ui-bundle\\.js}',
      serveStatic({
        root: bundle,
        rewriteRequestPath: (path) => path.replace('/docs', ''),
        onFound: (_path, c) => c.header('cache-control', 'public, max-age=3600'),
      }),
    );
