import { checkResult } from '#engine/check.ts';
import { parseWorkbook, resultSheets, templateSheets } from '#engine/workbook/index.ts';
import { serveJobs } from '#server/threads/serve-jobs.ts';
import { readWorkbook, writeWorkbook } from '#server/xlsx.ts';
import type { DeskJob, DeskResult } from './job.ts';

const parse = async (bytes: Uint8Array): Promise<DeskResult> => {
  const sheets = await readWorkbook(bytes).catch(() => null);
  return sheets ? { kind: 'reading', reading: parseWorkbook(sheets) } : { kind: 'unreadable' };
};

serveJobs<DeskJob, never, DeskResult>(async (job) => {
  switch (job.kind) {
    case 'parse':
      return parse(job.bytes);
    case 'template':
      return { kind: 'workbook', bytes: await writeWorkbook(templateSheets(job)) };
    case 'lines':
      return { kind: 'workbook', bytes: await writeWorkbook(resultSheets(job.request, job.response)) };
    case 'check':
      return { kind: 'checked', check: checkResult(job.request, job.jobLines) };
  }
});
