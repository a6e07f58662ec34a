import { Hono } from 'hono';
import { z } from 'zod';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { type ExportKind, fileNameOf } from '#engine/exports/file-names.ts';
import { inPlainWords } from '#engine/request-faults/plain-words.ts';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import { Problem } from '#server/errors.ts';
import { JobLines, readPlan } from '#server/middleware/plan-body.ts';
import { unprocessable } from '#server/middleware/scheduling-request.ts';
import { calendarFile, csvFile, json, zipFile } from '#server/openapi/operation.ts';

/** A plan with the request it answers, as /schedule/check takes it. */
const ExportBody = z.object({ request: SchedulingRequest, job_lines: JobLines }).meta({ id: 'ExportBody' });

/** Which of the lines, where a file is of one. */
export const LineQuery = z.object({
  line: z.string().max(200).optional().describe('id of one line, such as JL-001'),
});

/** What the operations of all exports have in common. */
export const exportOperation = { method: 'post', body: { [json]: ExportBody } } as const;

/** Media type of each kind of file. */
const types: Record<ExportKind, string> = {
  lines: `${csvFile}; charset=utf-8`,
  allocations: `${csvFile}; charset=utf-8`,
  calendars: zipFile,
  calendar: `${calendarFile}; charset=utf-8`,
};

const noDays = {
  pointer: '/request/year_start',
  message: 'a calendar has days: give the first day of term 1, such as 2026-02-02',
};

/** The route of a file of a plan that somebody has already: no solve. */
export const exportRoute = (deps: Deps, path: string, kindOf: (line: string | undefined) => ExportKind) =>
  new Hono<AppEnv>().post(path, async (c) => {
    const query = LineQuery.safeParse(c.req.query());
    if (!query.success) throw unprocessable(inPlainWords(query.error.issues, c.req.query()));
    const { line } = query.data;
    const what = kindOf(line);
    const { request, jobLines } = await readPlan(c);
    if ((what === 'calendar' || what === 'calendars') && !request.year_start) throw unprocessable([noDays]);
    const bytes = await deps.desk.export({ what, request, jobLines, line });
    if (bytes === null) throw new Problem(404, `There is no line '${line?.slice(0, 80)}' in this plan.`);
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': types[what],
      'content-disposition': `attachment; filename="${fileNameOf(what, line)}"`,
      'cache-control': 'no-store',
    });
  });
