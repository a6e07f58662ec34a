import type { DeskJob, DeskResult } from '#server/desk/job.ts';
import { serveJobs } from '#server/threads/serve-jobs.ts';
import { deskScript } from './desk-script.ts';

/** Stands in for the desk's thread in tests: the first byte of a workbook (`deskScript`) says what happens to it. */
serveJobs<DeskJob, never, DeskResult>(async (job) => {
  const step = job.kind === 'parse' ? job.bytes[0] : deskScript.reads;
  if (step === deskScript.blocks) for (;;);
  if (step === deskScript.isUnreadable) return { kind: 'unreadable', message: 'This is no workbook.' };
  if (step === deskScript.dies) process.exit(3);
  if (step === deskScript.throws) throw new Error('secret');
  return { kind: 'reading', reading: { request: null, issues: [], job_lines: [] } };
});
