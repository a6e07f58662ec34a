import { Hono } from 'hono';
import { z } from 'zod';
import { SchedulingRequest } from '#engine/domain/request.ts';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import { readBody, requireContentType, xlsxLimit } from '#server/middleware/body.ts';
import { json, type Operation, xlsx } from '#server/openapi/operation.ts';

const ParsedWorkbook = z
  .object({
    request: SchedulingRequest.nullable(),
    issues: z.array(
      z.object({
        sheet: z.string(),
        cell: z.string(),
        severity: z.enum(['error', 'warning', 'info']),
        message: z.string(),
      }),
    ),
  })
  .meta({ id: 'ParsedWorkbook' });

export const workbookParseOperation = {
  method: 'post',
  path: '/workbook/parse',
  id: 'parseWorkbook',
  summary: 'A workbook as a request, with issues by sheet and cell',
  description: '`request` is null when any issue is an error.',
  body: { [xlsx]: 'binary' },
  answer: { description: 'The request and the issues.', content: { [json]: ParsedWorkbook } },
  problems: [413, 415, 422, 503],
} as const satisfies Operation;

export const workbookParse = (deps: Deps) =>
  new Hono<AppEnv>().post(workbookParseOperation.path, async (c) => {
    requireContentType(c, [xlsx, 'application/octet-stream']);
    return c.json(await deps.desk.parse({ bytes: await readBody(c, xlsxLimit) }), 200);
  });
