import { xlsx } from '#server/openapi/operation.ts';

/** Headers of a workbook that is saved under `name` (plain ASCII). */
export const workbookHeaders = (name: string) => ({
  'content-type': xlsx,
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': 'no-store',
});
