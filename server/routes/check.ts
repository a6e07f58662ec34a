import { Hono } from 'hono';
import { z } from 'zod';
import { DraftJobLine } from '#engine/domain/job-line.ts';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { CheckResult } from '#engine/domain/response.ts';
import { inPlainWords } from '#engine/request-faults/plain-words.ts';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import { planLimit, readJson } from '#server/middleware/body.ts';
import { schedulingRequestFrom, unprocessable } from '#server/middleware/scheduling-request.ts';
import { json, type Operation } from '#server/openapi/operation.ts';

const CheckBody = z
  .object({ request: SchedulingRequest, job_lines: z.array(DraftJobLine).max(5000) })
  .meta({ id: 'CheckBody' });

/** The request is looked at by its own reader, which knows the faults between fields too. */
const Envelope = z.object({ request: z.unknown(), job_lines: CheckBody.shape.job_lines });

export const checkOperation = {
  method: 'post',
  path: '/schedule/check',
  id: 'check',
  summary: 'Which rules a plan breaks; no solve',
  body: { [json]: CheckBody },
  answer: { description: 'What is broken, and the figures of the plan.', content: { [json]: CheckResult } },
  problems: [400, 413, 415, 422, 503],
} as const satisfies Operation;

/** What the checker reads of a line, without keys of the caller's own. */
const plain = ({ allocations, ...line }: DraftJobLine): DraftJobLine => ({
  ...line,
  allocations: allocations.map(({ term_index, rotation_id }) => ({ term_index, rotation_id })),
});

export const check = (deps: Deps) =>
  new Hono<AppEnv>().post(checkOperation.path, async (c) => {
    const body = await readJson(c, planLimit);
    const envelope = Envelope.safeParse(body);
    if (!envelope.success) throw unprocessable(inPlainWords(envelope.error.issues, body));
    const request = schedulingRequestFrom(c, envelope.data.request, '/request');
    return c.json(await deps.desk.check({ request, jobLines: envelope.data.job_lines.map(plain) }), 200);
  });
