import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import type { AppEnv } from '#server/context.ts';

/** One line per request: route, status, seconds, sizes and the handler's own figures. The route's pattern, not the URL. */
export const requestLog =
  (log: Logger): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const began = performance.now();
    const figures: AppEnv['Variables']['figures'] = {};
    c.set('log', log.child({ request_id: c.get('requestId') }));
    c.set('figures', figures);
    await next();
    // The page's files and the health checks would drown the rest.
    const level = c.req.method === 'GET' && c.res.ok ? 'debug' : 'info';
    c.get('log')[level](
      {
        method: c.req.method,
        route: routePath(c),
        status: c.res.status,
        seconds: Number(((performance.now() - began) / 1_000).toFixed(4)),
        ...figures,
      },
      'request',
    );
  };
