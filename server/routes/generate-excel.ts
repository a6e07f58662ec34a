import { Hono } from 'hono';
import { SchedulingRequest } from '#engine/domain/request.ts';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import { schedulingBody } from '#server/middleware/scheduling-request.ts';
import { exampleRequest } from '#server/openapi/example-request.ts';
import { json, type Operation, xlsx } from '#server/openapi/operation.ts';
import { noPlan } from './no-plan.ts';
import { solveFor } from './solve-for.ts';
import { workbookHeaders } from './workbook-headers.ts';

export const generateExcelOperation = {
  method: 'post',
  path: '/schedule/generate/excel',
  id: 'generateExcel',
  summary: 'Job lines for a request, as a workbook',
  body: { [json]: SchedulingRequest },
  example: exampleRequest,
  answer: { description: 'The workbook.', content: { [xlsx]: 'binary' } },
  problems: [400, 409, 413, 415, 422, 503],
} as const satisfies Operation;

export const generateExcel = (deps: Deps) =>
  new Hono<AppEnv>().post(generateExcelOperation.path, schedulingBody(deps), async (c) => {
    const request = c.req.valid('json');
    const response = await solveFor(c, deps, request);
    if (response.job_lines.length === 0) throw noPlan(response);
    const bytes = await deps.desk.lines({ request, response });
    return c.body(new Uint8Array(bytes), 200, workbookHeaders('job-lines.xlsx'));
  });
