import { checkResult } from '#engine/check.ts';
import { parseWorkbook, resultSheets, templateSheets } from '#engine/workbook/index.ts';
import { serveJobs } from '#server/threads/serve-jobs.ts';
import { readWorkbook, WorkbookError, writeWorkbook } from '#server/xlsx.ts';
import type { DeskJob, DeskResult } from './job.ts';

/** Loaded while the thread waits for its first job: the library of holidays takes a quarter of a second. */
const calendar = import('#engine/calendar/about-year.ts');

const parse = async (bytes: Uint8Array): Promise<DeskResult> => {
  try {
    const { request, issues } = parseWorkbook(await readWorkbook(bytes));
    return { kind: 'reading', reading: { request, issues } };
  } catch (error) {
    if (error instanceof WorkbookError) return { kind: 'unreadable', message: error.message };
    throw error;
  }
};

serveJobs<DeskJob, never, DeskResult>(async (job) => {
  switch (job.kind) {
    case 'parse':
      return parse(job.bytes);
    case 'template':
      return { kind: 'workbook', bytes: await writeWorkbook(templateSheets(job)) };
    case 'lines': {
      const about = (await calendar).aboutYear(job.request);
      return {
        kind: 'workbook',
        bytes: await writeWorkbook(resultSheets(job.request, job.response, undefined, about)),
      };
    }
    case 'check':
      return { kind: 'checked', check: checkResult(job.request, job.jobLines) };
  }
});
