import { Hono } from 'hono';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { SchedulingResponse } from '#engine/domain/response.ts';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import { schedulingBody } from '#server/middleware/scheduling-request.ts';
import { exampleRequest } from '#server/openapi/example-request.ts';
import { json, type Operation } from '#server/openapi/operation.ts';
import { solveFor } from './solve-for.ts';

export const generateJsonOperation = {
  method: 'post',
  path: '/schedule/generate/json',
  id: 'generateJson',
  summary: 'Job lines for a request',
  description:
    'Answers when the plan is proven good enough, or by `max_seconds` + 1 s. Closing the connection cancels.',
  body: { [json]: SchedulingRequest },
  example: exampleRequest,
  answer: {
    description: 'The plan, or why there is none: see `status`.',
    content: { [json]: SchedulingResponse },
  },
  problems: [400, 413, 415, 422, 503],
} as const satisfies Operation;

export const generateJson = (deps: Deps) =>
  new Hono<AppEnv>().post(generateJsonOperation.path, schedulingBody(deps), async (c) =>
    c.json(await solveFor(c, deps, c.req.valid('json')), 200),
  );
