import { Hono } from 'hono';
import { z } from 'zod';
import { Cohort, StateField } from '#engine/domain/ruleset.ts';
import { inPlainWords } from '#engine/request-faults/plain-words.ts';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import { unprocessable } from '#server/middleware/scheduling-request.ts';
import { type Operation, xlsx } from '#server/openapi/operation.ts';
import { workbookHeaders } from './workbook-headers.ts';

const TemplateQuery = z.object({ state: StateField.default('UNRESTRICTED'), cohort: Cohort.default('ANY') });

export const workbookTemplateOperation = {
  method: 'get',
  path: '/workbook/template',
  id: 'workbookTemplate',
  summary: 'The blank input workbook of a state and cohort',
  query: TemplateQuery,
  answer: { description: 'The workbook.', content: { [xlsx]: 'binary' } },
  problems: [422, 503],
} as const satisfies Operation;

export const workbookTemplate = (deps: Deps) =>
  new Hono<AppEnv>().get(workbookTemplateOperation.path, async (c) => {
    const query = TemplateQuery.safeParse(c.req.query());
    if (!query.success) throw unprocessable(inPlainWords(query.error.issues, c.req.query()));
    const bytes = await deps.desk.template(query.data);
    return c.body(new Uint8Array(bytes), 200, workbookHeaders('receptor-planner-template.xlsx'));
  });
