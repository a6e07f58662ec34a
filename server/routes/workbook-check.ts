import { Hono } from 'hono';
import { z } from 'zod';
import { DraftJobLine } from '#engine/domain/job-line.ts';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import { Problem } from '#server/errors.ts';
import { json, type Operation, xlsx } from '#server/openapi/operation.ts';
import { givenBy, readXlsx, WorkbookIssue, WorkbookQuery } from './workbook-given.ts';

const PlacedFinding = z
  .object({
    sheet: z.string(),
    cell: z.string(),
    rule: z.string(),
    message: z.string(),
    source: z.string().nullable(),
    line_id: z.string().nullable(),
    term_index: z.int().nullable(),
    week: z.int().nullable().describe('number of the week, from 1, in a year plan'),
  })
  .meta({ id: 'PlacedFinding' });

const LineComparison = z
  .object({
    lines: z.array(z.string()),
    codes: z.array(
      z.object({
        code: z.string(),
        weeks: z.array(z.int()),
        stays: z.array(z.array(z.int())),
        most_at_once: z.int(),
      }),
    ),
    nearest: z.object({ lines: z.array(z.string()), weeks: z.int() }).nullable(),
  })
  .meta({ id: 'LineComparison' });

const CheckedWorkbook = z
  .object({
    kind: z.enum(['job lines', 'council', 'year plan']),
    sheet: z.string(),
    lines: z.int(),
    ok: z.boolean(),
    issues: z.array(WorkbookIssue),
    violations: z.array(PlacedFinding),
    job_lines: z.array(DraftJobLine),
    comparison: LineComparison.nullable().describe('of a year plan: weeks and stays of every line by code'),
  })
  .meta({ id: 'CheckedWorkbook' });

export const workbookCheckOperation = {
  method: 'post',
  path: '/workbook/check',
  id: 'checkWorkbook',
  summary: 'The lines that stand in a workbook, checked',
  description:
    "Lines of a council's planning sheet, or of ours beside their inputs, against the rules; or a year plan against its legend. Everything found has its cell.",
  query: WorkbookQuery,
  body: { [xlsx]: 'binary' },
  answer: { description: 'What stands there, and what is wrong with it.', content: { [json]: CheckedWorkbook } },
  problems: [413, 415, 422, 503],
} as const satisfies Operation;

export const workbookCheck = (deps: Deps) =>
  new Hono<AppEnv>().post(workbookCheckOperation.path, async (c) => {
    const given = givenBy(c);
    const found = await deps.desk.look({ bytes: await readXlsx(c), given });
    if (!found)
      throw new Problem(
        422,
        'There are no lines in this workbook: neither a sheet of lines nor a year plan with a row of dates was found.',
      );
    return c.json(found, 200);
  });
