import { Hono } from 'hono';
import { z } from 'zod';
import { inPlainWords } from '#engine/request-faults/plain-words.ts';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import { Problem } from '#server/errors.ts';
import { readJson, xlsxLimit } from '#server/middleware/body.ts';
import { unprocessable } from '#server/middleware/scheduling-request.ts';
import { json, type Operation } from '#server/openapi/operation.ts';
import { WorkbookIssue } from './workbook-given.ts';

/** Base64 takes four characters for three bytes. */
const mostCharacters = Math.ceil(xlsxLimit / 3) * 4;
const workbook = z.base64().min(1).max(mostCharacters).describe('an .xlsx, in base64');

const DiffBody = z.object({ exported: workbook, edited: workbook }).meta({ id: 'DiffBody' });

const place = { sheet: z.string(), cell: z.string(), line_id: z.string() };
const WorkbookDiff = z
  .object({
    sheets: z.object({ exported: z.string(), edited: z.string() }),
    lines: z.object({ exported: z.int(), edited: z.int() }),
    changes: z.array(
      z.object({ ...place, term_index: z.int(), from: z.string().nullable(), to: z.string().nullable() }),
    ),
    added: z.array(z.object(place)),
    removed: z.array(z.object(place)).describe('cells are those of the exported workbook'),
    approvals: z.array(z.object({ ...place, approved: z.boolean() })),
    issues: z.array(WorkbookIssue),
  })
  .meta({ id: 'WorkbookDiff' });

export const workbookDiffOperation = {
  method: 'post',
  path: '/workbook/diff',
  id: 'diffWorkbooks',
  summary: 'What people changed in the lines of an exported workbook',
  description:
    "Both workbooks are ours, or both are in the council's layout. Rotations are told by their names as they stand there.",
  body: { [json]: DiffBody },
  answer: { description: 'Changes by line and term, with their cells.', content: { [json]: WorkbookDiff } },
  problems: [400, 413, 415, 422, 503],
} as const satisfies Operation;

export const workbookDiff = (deps: Deps) =>
  new Hono<AppEnv>().post(workbookDiffOperation.path, async (c) => {
    const given = await readJson(c, 2 * mostCharacters + 1000);
    const body = DiffBody.safeParse(given);
    if (!body.success) throw unprocessable(inPlainWords(body.error.issues, given));
    const [exported, edited] = [body.data.exported, body.data.edited].map((text) => Buffer.from(text, 'base64'));
    const diff = await deps.desk.compare({ exported, edited });
    if (!diff)
      throw new Problem(422, "One of the workbooks has no sheet of lines: 'Job lines', or '<year> Rotation Planning'.");
    return c.json(diff, 200);
  });
