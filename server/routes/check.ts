import { Hono } from 'hono';
import { z } from 'zod';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { CheckResult } from '#engine/domain/response.ts';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import { JobLines, readPlan } from '#server/middleware/plan-body.ts';
import { json, type Operation } from '#server/openapi/operation.ts';

const CheckBody = z.object({ request: SchedulingRequest, job_lines: JobLines }).meta({ id: 'CheckBody' });

export const checkOperation = {
  method: 'post',
  path: '/schedule/check',
  id: 'check',
  summary: 'Which rules a plan breaks; no solve',
  body: { [json]: CheckBody },
  answer: { description: 'What is broken, and the figures of the plan.', content: { [json]: CheckResult } },
  problems: [400, 413, 415, 422, 503],
} as const satisfies Operation;

export const check = (deps: Deps) =>
  new Hono<AppEnv>().post(checkOperation.path, async (c) => c.json(await deps.desk.check(await readPlan(c)), 200));
