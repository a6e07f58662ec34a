import type { Deps } from '#server/deps.ts';
import { csvFile, type Operation } from '#server/openapi/operation.ts';
import { exportOperation, exportRoute } from './export-plan.ts';

export const exportAllocationsOperation = {
  ...exportOperation,
  path: '/schedule/export/allocations',
  id: 'exportAllocations',
  summary: 'A plan as CSV, one row per placement, with its days; no solve',
  description: 'A placement over two terms is one row. Without `year_start` there are weeks and no days.',
  answer: {
    description: 'The file: UTF-8 with a byte order mark, safe to open in Excel.',
    content: { [csvFile]: 'text' },
  },
  problems: [400, 413, 415, 422, 503],
} as const satisfies Operation;

export const exportAllocations = (deps: Deps) =>
  exportRoute(deps, exportAllocationsOperation.path, () => 'allocations');
