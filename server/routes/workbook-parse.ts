import { Hono } from 'hono';
import { z } from 'zod';
import { DraftJobLine } from '#engine/domain/job-line.ts';
import { SchedulingRequest } from '#engine/domain/request.ts';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import { json, type Operation, xlsx } from '#server/openapi/operation.ts';
import { givenBy, readXlsx, WorkbookIssue, WorkbookQuery } from './workbook-given.ts';

const ParsedWorkbook = z
  .object({
    request: SchedulingRequest.nullable(),
    issues: z.array(WorkbookIssue),
    job_lines: z
      .array(DraftJobLine)
      .describe("lines that stand in a council's planning sheet, ready for /schedule/check"),
  })
  .meta({ id: 'ParsedWorkbook' });

export const workbookParseOperation = {
  method: 'post',
  path: '/workbook/parse',
  id: 'parseWorkbook',
  summary: 'A workbook as a request, with issues by sheet and cell',
  description:
    '`request` is null when any issue is an error. What is given in the query goes before what the workbook says.',
  query: WorkbookQuery,
  body: { [xlsx]: 'binary' },
  answer: { description: 'The request and the issues.', content: { [json]: ParsedWorkbook } },
  problems: [413, 415, 422, 503],
} as const satisfies Operation;

export const workbookParse = (deps: Deps) =>
  new Hono<AppEnv>().post(workbookParseOperation.path, async (c) => {
    const given = givenBy(c);
    return c.json(await deps.desk.parse({ bytes: await readXlsx(c), given }), 200);
  });
