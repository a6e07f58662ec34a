import type { Ending } from './messages.ts';
import type { Thread } from './thread.ts';

/** Longest a thread may take to load its code before it counts as dead, in ms. */
const bootLimitMs = 30_000;

/**
 * Called when the thread can take the job. `bootMs`: how long the thread kept it waiting, to load its code.
 * `limitMs`: longest the job may run from now on.
 */
export type BeginJob<Job> = (bootMs: number) => { job: Job; limitMs: number };

export type JobOptions<Note> = { signal?: AbortSignal; onNote?: (note: Note) => void };

/**
 * Runs one job on a thread nobody else uses and resolves as soon as its ending is known; never rejects.
 * After any ending but `done` and `failed` the thread may still be busy: kill it.
 */
export const runJob = <Job, Note, Result>(
  thread: Thread<Job, Note, Result>,
  beginJob: BeginJob<Job>,
  { signal, onNote }: JobOptions<Note>,
): Promise<Ending<Result>> =>
  new Promise((resolve) => {
    const end = (ending: Ending<Result>) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      thread.listen(null);
      resolve(ending);
    };
    const cancel = () => end({ kind: 'cancelled' });
    let begun = false;
    const crash = (reason: string) => end({ kind: 'crash', begun, reason });
    let timer = setTimeout(() => crash('the thread did not start'), bootLimitMs);
    const given = performance.now();
    const begin = () => {
      clearTimeout(timer);
      const { job, limitMs } = beginJob(performance.now() - given);
      timer = setTimeout(() => end({ kind: 'time' }), limitMs);
      begun = true;
      thread.post(job);
    };
    thread.listen({
      death: crash,
      message: (message) => {
        if (message.kind === 'ready') begin();
        else if (message.kind === 'note') onNote?.(message.note);
        else end(message.kind === 'done' ? { kind: 'done', result: message.result } : message);
      },
    });
    if (signal?.aborted) cancel();
    else {
      signal?.addEventListener('abort', cancel);
      if (thread.dead) crash('the thread had ended');
      else if (thread.ready) begin();
      else thread.hurry();
    }
  });
