import { checkResult } from '#engine/check.ts';
import { inputSheets, parseWorkbook, resultSheets, templateSheets } from '#engine/workbook/index.ts';
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

const exported = async ({ what, ...job }: Extract<DeskJob, { kind: 'export' }>): Promise<Uint8Array | null> => {
  const { exportFile } = await import('#engine/exports/index.ts');
  const content = exportFile(what, {
    ...job,
    holidays: (await calendar).holidaysOfYear(job.request),
    stamp: new Date(),
  });
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
};

serveJobs<DeskJob, never, DeskResult>(async (job) => {
  switch (job.kind) {
    case 'parse':
      return parse(job.bytes);
    case 'template':
      return { kind: 'workbook', bytes: await writeWorkbook(templateSheets(job)) };
    case 'lines': {
      const about = (await calendar).aboutYear(job.request, job.about);
      const sheets = resultSheets(job.request, job.response, undefined, about);
      if (job.withInputs) sheets.push(...inputSheets(job.request));
      return { kind: 'workbook', bytes: await writeWorkbook(sheets) };
    }
    case 'export':
      return { kind: 'exported', bytes: await exported(job) };
    case 'check':
      return { kind: 'checked', check: checkResult(job.request, job.jobLines) };
  }
});
