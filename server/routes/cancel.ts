import { Hono } from 'hono';
import { z } from 'zod';
import { inPlainWords } from '#engine/request-faults/plain-words.ts';
import type { AppEnv } from '#server/context.ts';
import { readJson } from '#server/middleware/body.ts';
import { unprocessable } from '#server/middleware/scheduling-request.ts';
import { json, type Operation } from '#server/openapi/operation.ts';
import type { Underway } from '#server/solve/underway.ts';

const CancelBody = z
  .object({ request_id: z.string().min(1).max(255).describe('X-Request-Id of the stream') })
  .meta({ id: 'CancelBody' });
const CancelAnswer = z.object({ cancelled: z.boolean() }).meta({ id: 'CancelAnswer' });

export const cancelOperation = {
  method: 'post',
  path: '/schedule/cancel',
  id: 'cancel',
  summary: 'End a streamed solve early and keep its best plan',
  description:
    'The stream then sends its best plan so far as its `result`. `cancelled` is false when no stream of the caller has that request id (any more).',
  body: { [json]: CancelBody },
  answer: { description: 'Whether a solve was ended.', content: { [json]: CancelAnswer } },
  problems: [400, 413, 415, 422],
} as const satisfies Operation;

export const cancel = (underway: Underway) =>
  new Hono<AppEnv>().post(cancelOperation.path, async (c) => {
    const sent = await readJson(c);
    const body = CancelBody.safeParse(sent);
    if (!body.success) throw unprocessable(inPlainWords(body.error.issues, sent));
    return c.json({ cancelled: underway.cancel(c.get('caller'), body.data.request_id) }, 200);
  });
