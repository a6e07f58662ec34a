import { Hono } from 'hono';
import { authRoutes } from './auth/routes.ts';
import { createTokens } from './auth/token.ts';
import type { Engine } from './engine.ts';
import { localIssuer } from './issuer.ts';
import { isLoopback } from './loopback.ts';
import { type Catalogue, readCatalogue } from './rest/catalogue.ts';
import { answerRest } from './rest/rest.ts';
import { errorResponse, notParsed, RestError } from './rest/rest-error.ts';
import type { Caller } from './rest/session.ts';
import type { Secrets } from './secrets.ts';

export type GatewayOptions = {
  engine: Engine;
  secrets: Pick<Secrets, 'signing_key' | 'publishable_key'>;
  /** The one schema that is exposed. */
  schema?: string;
  /** Most rows of any table in an answer, as `max_rows` of supabase/config.toml. */
  maxRows?: number;
  /** Seconds an access token is good for. */
  tokenSeconds?: number;
  issuer?: string;
  onFault?: (error: unknown) => void;
};

const nameOfHost = (request: Request): string => new URL(request.url).hostname;

/** What follows `/rest/v1/`. */
const pathOf = (request: Request): string => {
  const path = new URL(request.url).pathname.slice('/rest/v1/'.length);
  try {
    return decodeURIComponent(path);
  } catch {
    throw notParsed('path', path);
  }
};

const withoutKey = () =>
  new Response(
    JSON.stringify({ message: 'Invalid API key', hint: 'Send the publishable key of this install as `apikey`.' }),
    { status: 401, headers: { 'content-type': 'application/json' } },
  );

/**
 * Speaks what supabase-js needs over an engine that holds the migrations: `/auth/v1/*` and `/rest/v1/*`.
 * Requests addressed to any host but this machine are refused, so that no page elsewhere can reach in by a name of its own.
 */
export const createGateway = async (options: GatewayOptions) => {
  const { engine, secrets, schema = 'planner', maxRows = 5000 } = options;
  const onFault = options.onFault ?? (() => {});
  const tokens = await createTokens(secrets.signing_key, options.issuer ?? localIssuer, options.tokenSeconds);
  let catalogue: Promise<Catalogue> | null = null;
  const readOnce = () => {
    catalogue ??= engine.transaction((query) => readCatalogue(query, schema));
    // Not kept when it failed.
    catalogue.catch(() => {
      catalogue = null;
    });
    return catalogue;
  };
  const deps = { engine, catalogue: readOnce, schema, maxRows, onFault };

  const callerOf = async (request: Request): Promise<Caller> => {
    const token = (request.headers.get('authorization') ?? '').replace(/^Bearer /i, '');
    if (token === '' || token === secrets.publishable_key) return { role: 'anon', claims: { role: 'anon' } };
    const claims = await tokens.verify(token);
    if (claims === 'expired') throw new RestError(401, 'PGRST303', 'JWT expired');
    if (claims === 'invalid' || claims.role !== 'authenticated')
      throw new RestError(401, 'PGRST301', 'JWSError JWSInvalidSignature');
    return { role: 'authenticated', claims };
  };

  const app = new Hono();
  app.use(async (c, next) => {
    if (!isLoopback(nameOfHost(c.req.raw)))
      return errorResponse(new RestError(403, 'LOCAL403', 'The embedded database answers this machine alone.'));
    if (!c.req.path.endsWith('/.well-known/jwks.json') && c.req.header('apikey') !== secrets.publishable_key)
      return withoutKey();
    await next();
  });
  app.route('/auth/v1', authRoutes({ engine, tokens, onFault }));
  app.all('/rest/v1/*', async (c) => {
    try {
      return await answerRest(deps, c.req.raw, pathOf(c.req.raw), await callerOf(c.req.raw));
    } catch (error) {
      if (error instanceof RestError) return errorResponse(error, c.req.method !== 'HEAD');
      onFault(error);
      return errorResponse(new RestError(500, 'XX000', 'The embedded database failed.'));
    }
  });
  app.all('*', (c) =>
    errorResponse(
      new RestError(501, 'LOCAL501', `The embedded database has no ${c.req.path.split('/')[1] || 'page here'}.`),
    ),
  );
  return app;
};
