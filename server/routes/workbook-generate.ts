import { Hono } from 'hono';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import { Problem } from '#server/errors.ts';
import { schedulingRequestFrom } from '#server/middleware/scheduling-request.ts';
import { type Operation, xlsx } from '#server/openapi/operation.ts';
import { noPlan } from './no-plan.ts';
import { solveFor } from './solve-for.ts';
import { givenBy, readXlsx, WorkbookQuery } from './workbook-given.ts';
import { workbookHeaders } from './workbook-headers.ts';

const notesHeader = 'X-Workbook-Notes';

export const workbookGenerateOperation = {
  method: 'post',
  path: '/workbook/generate',
  id: 'generateFromWorkbook',
  summary: 'Job lines for a workbook, as a workbook',
  description:
    "For a council's workbook a copy of it: the lines in its planning sheet where that is empty, else in a new sheet of the same layout, and the sheets of the result after its own. For any other, the sheets of the result, and behind them its input sheets as they were read.",
  query: WorkbookQuery,
  body: { [xlsx]: 'binary' },
  answer: {
    description: 'The workbook.',
    content: { [xlsx]: 'binary' },
    headers: {
      [notesHeader]:
        "Of a council's workbook: where the lines stand in the copy, and what it could not keep; a JSON array of sentences, percent-encoded.",
    },
  },
  problems: [409, 413, 415, 422, 503],
} as const satisfies Operation;

export const workbookGenerate = (deps: Deps) =>
  new Hono<AppEnv>().post(workbookGenerateOperation.path, async (c) => {
    const given = givenBy(c);
    const bytes = await readXlsx(c);
    // Before the desk has the work of reading it.
    deps.solver.refuseIfFull();
    const read = await deps.desk.parse({ bytes, given });
    if (!read.request) {
      const errors = read.issues.filter(({ severity }) => severity === 'error');
      const faults = errors.map(({ sheet, cell, message }) => ({ pointer: '', sheet, cell, message }));
      throw new Problem(
        422,
        `The workbook has ${errors.length} fault${errors.length === 1 ? '' : 's'}; see errors.`,
        faults,
      );
    }
    const request = schedulingRequestFrom(c, read.request);
    const response = await solveFor(c, deps, request);
    if (response.job_lines.length === 0) throw noPlan(response, 'this workbook');
    const written = await deps.desk.complete({ bytes, given, request, response });
    return c.body(new Uint8Array(written.bytes), 200, {
      ...workbookHeaders('job-lines.xlsx'),
      // Names of sheets may hold any letter, and headers ASCII alone.
      ...(written.notes.length > 0 && { [notesHeader]: encodeURIComponent(JSON.stringify(written.notes)) }),
    });
  });
