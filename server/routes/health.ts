import { Hono } from 'hono';
import { z } from 'zod';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import { json, type Operation } from '#server/openapi/operation.ts';

const Health = z
  .object({
    status: z.literal('ok'),
    version: z.string(),
    uptime_seconds: z.number(),
    queue: z.object({ running: z.int(), waiting: z.int(), limit: z.int() }),
  })
  .meta({ id: 'Health' });

export const healthOperation = {
  method: 'get',
  path: '/health',
  id: 'health',
  summary: 'Whether the server is up, and how busy',
  answer: { description: 'It is up.', content: { [json]: Health } },
  problems: [],
  open: true,
} as const satisfies Operation;

export const health = ({ version, solver }: Pick<Deps, 'version' | 'solver'>) => {
  const began = performance.now();
  return new Hono<AppEnv>().get(healthOperation.path, (c) => {
    c.header('cache-control', 'no-store');
    const uptime = Math.round((performance.now() - began) / 1_000);
    const answer: z.infer<typeof Health> = {
      status: 'ok',
      version,
      uptime_seconds: uptime,
      queue: solver.load(),
    };
    return c.json(answer, 200);
  });
};
