import type { Deps } from '#server/deps.ts';
import { csvFile, type Operation } from '#server/openapi/operation.ts';
import { exportOperation, exportRoute } from './export-plan.ts';

export const exportLinesOperation = {
  ...exportOperation,
  path: '/schedule/export/lines',
  id: 'exportLines',
  summary: 'A plan as CSV, one row per job line; no solve',
  description: 'Every line is judged anew: `Legal` and `Broken rules` say what the checker says.',
  answer: {
    description: 'The file: UTF-8 with a byte order mark, safe to open in Excel.',
    content: { [csvFile]: 'text' },
  },
  problems: [400, 413, 415, 422, 503],
} as const satisfies Operation;

export const exportLines = (deps: Deps) => exportRoute(deps, exportLinesOperation.path, () => 'lines');
