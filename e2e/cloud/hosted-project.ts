import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { realtimeOn } from '#addin/testing/realtime.ts';
import { createGateway } from '#supabase/local/gateway.ts';
import { addMember } from '#supabase/local/member.ts';
import { demoOrganisation } from '#supabase/local/open.ts';
import { openPglite } from '#supabase/local/pglite-engine.ts';
import { makeSecrets } from '#supabase/local/secrets.ts';
import { seedSql } from '#supabase/migrations.ts';
import type { Account } from './cloud-stage.ts';

const account: Account = { email: 'planner@demo.example', password: 'only-for-this-test' };

/** A sign-in under way: where it leads back to, and what its verifier must hash to. */
type Begun = { back: string; challenge: string };

/**
 * A project as a hosted one looks to the pane, on a port of its own: the embedded gateway, with what that does not speak (another
 * service's sign-in, mailed links, Realtime) as Supabase answers it. The other service takes everybody for the planner.
 */
export const startProject = async () => {
  const secrets = makeSecrets();
  const engine = await openPglite(undefined, async (owner) => {
    await owner.script(`begin; ${seedSql()} commit;`);
    await addMember(owner.query, { ...account, organisation: demoOrganisation, role: 'planner' });
  });
  const begun = new Map<string, Begun>();
  /** Links of mails, newest last. */
  const mails: string[] = [];
  const app = new Hono();
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }) as Server;
  if (!server.listening) await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const realtime = realtimeOn(server);
  const gateway = await createGateway({ engine, secrets, issuer: `${url}/auth/v1` });

  const begin = (back: string, challenge: string): string => {
    const grant = crypto.randomUUID();
    begun.set(grant, { back, challenge });
    return grant;
  };
  const backTo = (grant: string): string => `${begun.get(grant)!.back}?code=${grant}`;
  app.use(cors({ origin: (origin) => origin, exposeHeaders: ['content-range'] }));
  app.get('/auth/v1/settings', (c) => c.json({ external: { email: true, azure: true }, disable_signup: true }));
  app.get('/auth/v1/authorize', (c) => {
    const { redirect_to, code_challenge } = c.req.query();
    const grant = begin(redirect_to, code_challenge);
    // The other service's own page.
    return c.html(`<title>Other service</title><a href="${backTo(grant)}">Yes, it is me</a>`);
  });
  app.post('/auth/v1/otp', async (c) => {
    const { code_challenge } = await c.req.json();
    mails.push(`${url}/auth/v1/verify?token=${begin(c.req.query('redirect_to') ?? '', code_challenge)}&type=magiclink`);
    return c.json({});
  });
  app.get('/auth/v1/verify', (c) => c.redirect(backTo(c.req.query('token') ?? '')));
  app.post('/auth/v1/token', async (c, next) => {
    if (c.req.query('grant_type') !== 'pkce') return next();
    const { auth_code, code_verifier } = await c.req.json();
    const { challenge } = begun.get(auth_code) ?? { challenge: null };
    begun.delete(auth_code);
    if (createHash('sha256').update(code_verifier).digest('base64url') !== challenge)
      return c.json({ code: 400, error_code: 'bad_code_verifier', msg: 'x' }, 400);
    return gateway.fetch(
      new Request(`${url}/auth/v1/token?grant_type=password`, {
        method: 'POST',
        headers: { apikey: secrets.publishable_key, 'content-type': 'application/json' },
        body: JSON.stringify(account),
      }),
    );
  });
  app.all('*', (c) => gateway.fetch(c.req.raw));
  return {
    url,
    publishableKey: secrets.publishable_key,
    account,
    mails,
    realtime,
    stop: async () => {
      realtime.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await engine.close();
    },
  };
};

export type HostedProject = Awaited<ReturnType<typeof startProject>>;
