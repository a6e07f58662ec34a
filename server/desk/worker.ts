import { workerData } from 'node:worker_threads';
import { checkResult } from '#engine/check.ts';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { checkWorkbook } from '#engine/workbook/check-workbook.ts';
import {
  aboutReading,
  diffWorkbooks,
  draftsOf,
  inputSheets,
  parseWorkbook,
  readPlanningLines,
  resultSheets,
  templateSheets,
} from '#engine/workbook/index.ts';
import { emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { isWanted } from '#server/threads/is-wanted.ts';
import { serveJobs } from '#server/threads/serve-jobs.ts';
import { councilCopy, readWorkbook, WorkbookError, writeWorkbook } from '#server/xlsx.ts';
import type { DeskJob, DeskResult } from './job.ts';

type Job<Kind extends DeskJob['kind']> = Extract<DeskJob, { kind: Kind }>;

/** Loaded while the thread waits for its first job: the library of holidays takes a quarter of a second. */
const calendar = import('#engine/calendar/about-year.ts');

/** What is made of the bytes of a workbook, or why they cannot be read. */
const ofWorkbook = async (make: () => Promise<DeskResult>): Promise<DeskResult> => {
  try {
    return await make();
  } catch (error) {
    if (error instanceof WorkbookError) return { kind: 'unreadable', message: error.message };
    throw error;
  }
};

const parse = async ({ bytes, given }: Job<'parse'>): Promise<DeskResult> => {
  const { request, issues, planning } = parseWorkbook(await readWorkbook(bytes), given);
  const full = request && SchedulingRequest.parse(request);
  const job_lines = planning && full ? draftsOf(readPlanningLines(planning, full), full) : [];
  return { kind: 'reading', reading: { request, issues, job_lines } };
};

const complete = async ({ bytes, given, request, response }: Job<'complete'>): Promise<DeskResult> => {
  const sheets = await readWorkbook(bytes);
  const parsed = parseWorkbook(sheets, given);
  const { planning } = parsed;
  const about = (await calendar).aboutYear(request, aboutReading(parsed));
  const taken = sheets.map(({ name }) => name);
  const copy = planning && (await councilCopy(bytes, taken, planning, request, response, about));
  return {
    kind: 'completed',
    notes: copy?.notes ?? [],
    bytes:
      copy?.bytes ??
      (await writeWorkbook([...resultSheets(request, response, undefined, about), ...inputSheets(request)])),
  };
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

// The library of workbooks loads with the first one it writes: better before somebody waits for it.
if (workerData.waits && !isWanted()) await writeWorkbook([emptyPlan('Warm-up')]);

/** Libraries keep what they have read once. */
const mostJobs = 100;

serveJobs<DeskJob, never, DeskResult>(
  async (job) => {
    switch (job.kind) {
      case 'parse':
        return ofWorkbook(() => parse(job));
      case 'look':
        return ofWorkbook(async () => ({
          kind: 'looked',
          found: checkWorkbook(await readWorkbook(job.bytes), job.given),
        }));
      case 'compare':
        return ofWorkbook(async () => ({
          kind: 'compared',
          diff: diffWorkbooks(await readWorkbook(job.exported), await readWorkbook(job.edited)),
        }));
      case 'complete':
        return ofWorkbook(() => complete(job));
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
  },
  (jobs) => jobs >= mostJobs,
);
