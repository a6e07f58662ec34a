import type { Context } from 'hono';
import { z } from 'zod';
import { Cohort, StateField } from '#engine/domain/ruleset.ts';
import { inPlainWords } from '#engine/request-faults/plain-words.ts';
import type { AppEnv } from '#server/context.ts';
import type { Given } from '#server/desk/job.ts';
import { readBody, requireContentType, xlsxLimit } from '#server/middleware/body.ts';
import { unprocessable } from '#server/middleware/scheduling-request.ts';
import { xlsx } from '#server/openapi/operation.ts';

/** What may be said beside a workbook, whose layout may have no place for it. */
export const WorkbookQuery = z.object({
  state: StateField.optional(),
  cohort: Cohort.optional(),
  lines: z.coerce.number().int().min(1).max(5000).optional(),
  seconds: z.coerce.number().min(0.1).max(420).optional(),
});

/** One thing a workbook's reading has to say, with its cell. */
export const WorkbookIssue = z
  .object({ sheet: z.string(), cell: z.string(), severity: z.enum(['error', 'warning', 'info']), message: z.string() })
  .meta({ id: 'WorkbookIssue' });

/** What the query says, as a request has it. @throws Problem 422 */
export const givenBy = (c: Context<AppEnv>): Given => {
  const query = WorkbookQuery.safeParse(c.req.query());
  if (!query.success) throw unprocessable(inPlainWords(query.error.issues, c.req.query()));
  const { state, cohort, lines, seconds } = query.data;
  return {
    ...(state !== undefined && { state }),
    ...(cohort !== undefined && { cohort }),
    ...(lines !== undefined && { num_job_lines: lines }),
    ...(seconds !== undefined && { max_seconds: seconds }),
  };
};

/** The body as a workbook's bytes. @throws Problem 413, 415 */
export const readXlsx = (c: Context<AppEnv>): Promise<Uint8Array> => {
  requireContentType(c, [xlsx, 'application/octet-stream']);
  return readBody(c, xlsxLimit);
};
