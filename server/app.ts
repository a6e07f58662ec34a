import { Hono } from 'hono';
import { requestId } from 'hono/request-id';
import type { AppEnv } from './context.ts';
import type { Deps } from './deps.ts';
import { onError, onNotFound } from './errors.ts';
import { allowedOrigins } from './middleware/allowed-origins.ts';
import { apiKeys } from './middleware/api-keys.ts';
import { rateLimit } from './middleware/rate-limit.ts';
import { requestLog } from './middleware/request-log.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { signInOf } from './middleware/sign-in.ts';
import { routes } from './routes/index.ts';

/** What works for somebody's plan, as opposed to what describes the server. */
const guarded = ['/schedule/*', '/workbook/*', '/api/*'];

/** The whole HTTP side, without a port: `createApp(deps).request('/health')` works. */
export const createApp = (deps: Deps) => {
  const { settings, log } = deps;
  const app = new Hono<AppEnv>();
  app.onError(onError);
  app.notFound(onNotFound);
  app.use(requestId(), requestLog(log), securityHeaders(settings.supabaseUrl), allowedOrigins(settings.allowedOrigins));
  const keys = apiKeys(settings.apiKeyHashes, signInOf(deps));
  const rate = rateLimit(settings.ratePerMinute);
  for (const path of guarded) app.use(path, keys, rate);
  return app.route('/', routes(deps));
};

/** For typed clients (`hc<App>`). */
export type App = ReturnType<typeof createApp>;
