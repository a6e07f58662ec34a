import { Hono } from 'hono';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import { Problem } from '#server/errors.ts';
import { manifestFor } from '#server/manifest.ts';
import type { Operation } from '#server/openapi/operation.ts';

const xml = 'application/xml';

export const manifestOperation = {
  method: 'get',
  path: '/manifest.xml',
  id: 'manifest',
  summary: "The Excel add-in's manifest, with this server's address",
  answer: { description: 'The manifest, to be given to Excel.', content: { [xml]: 'text' } },
  problems: [409],
  open: true,
} as const satisfies Operation;

/** Excel loads add-ins over https alone; behind a proxy the server knows its address from PLANNER_PUBLIC_URL. */
export const manifest = ({ settings }: Pick<Deps, 'settings'>) =>
  new Hono<AppEnv>().get(manifestOperation.path, (c) => {
    const address = settings.publicUrl ?? new URL(c.req.url).origin;
    if (!address.startsWith('https://'))
      throw new Problem(
        409,
        `Excel loads add-ins from https addresses only, and this one is ${address}. Set PLANNER_PUBLIC_URL to the https address of this server, or use npm run excel on your own machine.`,
      );
    const signIn = settings.supabaseUrl ? [new URL(settings.supabaseUrl).origin] : [];
    return c.body(manifestFor(address, signIn), 200, {
      'content-type': `${xml}; charset=utf-8`,
      'content-disposition': 'attachment; filename="receptor-planner.xml"',
    });
  });
