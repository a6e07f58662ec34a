import { type Context, Hono } from 'hono';
import { PresaleRequest, PresaleResponse } from '#engine/domain/presale.ts';
import { demoCohorts } from '#engine/presale/index.ts';
import { inPlainWords } from '#engine/request-faults/plain-words.ts';
import { idFromName } from '#engine/workbook/words.ts';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import { Problem } from '#server/errors.ts';
import { jsonLimit, readJson } from '#server/middleware/body.ts';
import { schedulingRequestFrom, unprocessable } from '#server/middleware/scheduling-request.ts';
import { json, type Operation, xlsx } from '#server/openapi/operation.ts';
import { noPlan } from './no-plan.ts';
import { solveFor } from './solve-for.ts';
import { workbookHeaders } from './workbook-headers.ts';

const example = { organization: 'Northern Health', state: 'VIC', cohort: 'PGY1', count: 10, format: 'json' };

export const presaleGenerateOperation = {
  method: 'post',
  path: '/schedule/presale/generate-lines',
  id: 'generatePresaleLines',
  summary: 'Job lines of an organisation that has given no data, out of accredited posts',
  description:
    'Posts are strict limits, and every line obeys the rules of the state: where that cannot be, `status` is INFEASIBLE and there are no lines (409 for a workbook). `demo.caveats` say what is published and what is illustrative; `request` is what was solved, ready to edit and send to /schedule/generate/json. With `format: "excel"` the answer is a workbook of the lines, with the input sheets behind them.',
  body: { [json]: PresaleRequest },
  example,
  answer: { description: 'The lines, or the workbook.', content: { [json]: PresaleResponse, [xlsx]: 'binary' } },
  problems: [400, 404, 409, 413, 415, 422, 503],
} as const satisfies Operation;

export const presaleGenerateAliasOperation = {
  ...presaleGenerateOperation,
  path: '/api/v1/presale/generate-lines',
  id: 'generatePresaleLinesV1',
  description: 'The same as /schedule/presale/generate-lines, under its earlier address.',
} as const satisfies Operation;

const wantedOf = (body: unknown): PresaleRequest => {
  const read = PresaleRequest.safeParse(body);
  if (!read.success) throw unprocessable(inPlainWords(read.error.issues, body));
  const { cohort } = read.data;
  if (!demoCohorts.some((each) => each === cohort))
    throw unprocessable([{ pointer: '/cohort', message: `must be one of ${demoCohorts.join(', ')}, not ${cohort}` }]);
  return read.data;
};

const notFound = ({ organization, state }: PresaleRequest, nearest: { organization: string; state: string }[]) => {
  const names = nearest.map((each) => `${each.organization} (${each.state})`).join(', ');
  const where = state === undefined ? '' : ` in ${state}`;
  const message = `There is no demo data of '${organization.slice(0, 80)}'${where}. ${names === '' ? 'No name is near it' : `The nearest: ${names}`}.`;
  return new Problem(404, `${message} GET /schedule/presale/organizations lists all.`, [
    { pointer: '/organization', message },
  ]);
};

const handle = (deps: Deps) => async (c: Context<AppEnv>) => {
  const wanted = wantedOf(await readJson(c, jsonLimit, deps.solver.refuseIfFull));
  const found = (await deps.presale()).demo(wanted);
  if (!found.ok) throw notFound(wanted, found.nearest);
  const { demo } = found;
  const request = schedulingRequestFrom(c, found.request);
  if (wanted.format === 'excel') deps.desk.prewarm();
  const response = await solveFor(c, deps, request);
  if (wanted.format === 'json') return c.json({ ...response, demo, request } satisfies PresaleResponse, 200);
  if (response.job_lines.length === 0) throw noPlan(response, `${request.num_job_lines} lines of ${demo.organization}`);
  const about = { source: demo.source, caveats: demo.caveats };
  const bytes = await deps.desk.lines({ request, response, about, withInputs: true });
  const name = idFromName(`${demo.organization} ${request.cohort} demo`, new Set());
  return c.body(new Uint8Array(bytes), 200, workbookHeaders(`${name}.xlsx`));
};

export const presaleGenerate = (deps: Deps) =>
  new Hono<AppEnv>()
    .post(presaleGenerateOperation.path, handle(deps))
    .post(presaleGenerateAliasOperation.path, handle(deps));
