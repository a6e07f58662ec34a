import { Hono } from 'hono';
import { z } from 'zod';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import { Problem } from '#server/errors.ts';
import { planLimit, readBody } from '#server/middleware/body.ts';
import { json, type Operation } from '#server/openapi/operation.ts';
import { isLoopback } from '#supabase/local/loopback.ts';

const SupabaseConfig = z
  .object({
    url: z
      .string()
      .nullable()
      .meta({ description: "Where Supabase is, relative to this server's address; null: nowhere." }),
    publishable_key: z.string().nullable(),
    embedded: z.boolean().meta({ description: 'It is the database inside this server.' }),
    sign_in_required: z.boolean().meta({
      description: 'This server asks who calls: send the access token of whoever is signed in there, or an API key.',
    }),
    first_admin: z.object({ email: z.string(), password_file: z.string() }).nullable().meta({
      description: 'Of the embedded database: who can sign in to begin with, and the file that has the password.',
    }),
  })
  .meta({ id: 'SupabaseConfig' });

export const supabaseConfigOperation = {
  method: 'get',
  path: '/supabase/config.json',
  id: 'supabaseConfig',
  summary: 'Which Supabase the pane signs in to',
  answer: { description: 'Its address and publishable key.', content: { [json]: SupabaseConfig } },
  problems: [],
  open: true,
} as const satisfies Operation;

const none = 'No Supabase is set for this server. Set SUPABASE_URL and SUPABASE_PUBLISHABLE_KEY.';

/** Where Supabase is, and the embedded one itself where there is one: same origin, so that the pane needs to reach nobody else. */
export const supabase = ({ settings, local }: Pick<Deps, 'settings' | 'local'>) => {
  // With keys alone, someone signed in is let in as well.
  const sign_in_required = (settings.requiresSignIn ?? false) || settings.apiKeyHashes.length > 0;
  const config = (host: string): z.infer<typeof SupabaseConfig> => {
    if (settings.supabaseUrl)
      return {
        url: settings.supabaseUrl,
        publishable_key: settings.supabasePublishableKey ?? null,
        embedded: false,
        sign_in_required,
        first_admin: null,
      };
    // Told by a name of its own for this machine, a page elsewhere would read this as its own; the database itself refuses it, too.
    if (!local || !isLoopback(host))
      return { url: null, publishable_key: null, embedded: false, sign_in_required, first_admin: null };
    const { email, passwordFile } = local.firstAdmin;
    return {
      url: '/supabase',
      publishable_key: local.publishableKey,
      embedded: true,
      sign_in_required,
      first_admin: { email, password_file: passwordFile },
    };
  };
  return new Hono<AppEnv>()
    .get(supabaseConfigOperation.path, (c) => {
      c.header('cache-control', 'no-store');
      return c.json(config(new URL(c.req.url).hostname), 200);
    })
    .all('/supabase/*', async (c) => {
      if (!local) throw new Problem(404, none);
      const { method, headers } = c.req.raw;
      const url = new URL(c.req.url);
      url.pathname = url.pathname.replace(/^\/supabase/, '');
      const hasBody = method !== 'GET' && method !== 'HEAD';
      const body = hasBody ? ((await readBody(c, planLimit)) as BodyInit) : null;
      return local.fetch(new Request(url, { method, headers, body }));
    });
};
