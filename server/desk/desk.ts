import type { CheckResult } from '#engine/domain/response.ts';
import type { CheckedWorkbook } from '#engine/workbook/check-workbook.ts';
import type { WorkbookDiff } from '#engine/workbook/index.ts';
import { Problem, tryAgain } from '#server/errors.ts';
import { createThreadPool } from '#server/threads/thread-pool.ts';
import type { DeskJob, DeskResult, WorkbookReading } from './job.ts';

type Job<Kind extends DeskJob['kind']> = Omit<Extract<DeskJob, { kind: Kind }>, 'kind'>;

/** Workbooks and checks, off the main thread and never longer than the limit. All throw Problems. */
export type Desk = {
  /** @throws Problem 422 when the bytes are no workbook, or one too large to read within the limit. */
  parse(job: Job<'parse'>): Promise<WorkbookReading>;
  /** The lines that stand in a workbook, checked; null when there are none. @throws Problem 422 as `parse` */
  look(job: Job<'look'>): Promise<CheckedWorkbook | null>;
  /** What people changed; null when one of the workbooks has no lines. @throws Problem 422 as `parse` */
  compare(job: Job<'compare'>): Promise<WorkbookDiff | null>;
  /** A workbook with the lines of an answer in it; `notes` say where they stand in a council's. @throws Problem 422 as `parse` */
  complete(job: Job<'complete'>): Promise<{ bytes: Uint8Array; notes: string[] }>;
  template(job: Job<'template'>): Promise<Uint8Array>;
  /** The `.xlsx` of a plan: lines, weeks, capacity, compliance. */
  lines(job: Job<'lines'>): Promise<Uint8Array>;
  check(job: Job<'check'>): Promise<CheckResult>;
  /** A file of a plan; null for the calendar of a line that it does not have. */
  export(job: Job<'export'>): Promise<Uint8Array | null>;
  /** Loads a thread's code now, for a job that is about to come. */
  prewarm(): void;
  close(): Promise<void>;
};

export type DeskSettings = {
  threads: number;
  queueLimit?: number;
  limitMs?: number;
  onFault?: (reason: string) => void;
  entry?: URL;
};

/** The file a thread of the desk starts with. */
export const deskEntry = new URL('./worker.ts', import.meta.url);

/** A bounded pool of killable threads for short work. */
export const createDesk = ({
  threads,
  queueLimit = 32,
  limitMs = 10_000,
  onFault,
  entry = deskEntry,
}: DeskSettings): Desk => {
  const pool = createThreadPool<DeskJob, never, DeskResult>({
    entry,
    threads,
    queueLimit,
    resourceLimits: { maxOldGenerationSizeMb: 384 },
  });
  /** `blame`: what to say when the work took too long or died, which is the input's doing. */
  const run = async <Kind extends DeskResult['kind']>(job: DeskJob, kind: Kind, blame: () => Problem) => {
    const ending = await pool.run(() => ({ job, limitMs }));
    if (ending.kind !== 'done') {
      onFault?.(`${job.kind}: ${'reason' in ending ? ending.reason : ending.kind}`);
      if (ending.kind === 'failed' || (ending.kind === 'crash' && !ending.begun))
        throw new Error(`desk job ${job.kind} failed`);
      throw blame();
    }
    if (ending.result.kind === 'unreadable') throw new Problem(422, ending.result.message);
    if (ending.result.kind !== kind) throw new Error(`desk job ${job.kind} answered ${ending.result.kind}`);
    return ending.result as Extract<DeskResult, { kind: Kind }>;
  };
  const tooHeavy = (what: string) => () => new Problem(422, `${what} is too large to handle.`);
  const overloaded = () => tryAgain(503, 'The workbook could not be written in time. Try again shortly.', 5);

  return {
    parse: async (job) => (await run({ kind: 'parse', ...job }, 'reading', tooHeavy('The workbook'))).reading,
    look: async (job) => (await run({ kind: 'look', ...job }, 'looked', tooHeavy('The workbook'))).found,
    compare: async (job) => (await run({ kind: 'compare', ...job }, 'compared', tooHeavy('A workbook'))).diff,
    complete: (job) => run({ kind: 'complete', ...job }, 'completed', tooHeavy('The workbook')),
    template: async (job) => (await run({ kind: 'template', ...job }, 'workbook', overloaded)).bytes,
    lines: async (job) => (await run({ kind: 'lines', ...job }, 'workbook', overloaded)).bytes,
    check: async (job) => (await run({ kind: 'check', ...job }, 'checked', tooHeavy('The plan'))).check,
    export: async (job) => (await run({ kind: 'export', ...job }, 'exported', tooHeavy('The plan'))).bytes,
    prewarm: pool.prewarm,
    close: pool.close,
  };
};
