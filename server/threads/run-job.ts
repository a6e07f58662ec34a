import type { Ending } from './messages.ts';
import type { Thread } from './thread.ts';

/** Longest a thread may take to load its code before it counts as dead, in ms. */
const bootLimitMs = 30_000;

export type JobOptions<Note> = {
  /** Longest the job may run once the thread has it, in ms. */
  limitMs: number;
  signal?: AbortSignal;
  onNote?: (note: Note) => void;
  /** Called when the thread has the job, which is when its time begins. */
  onStart?: () => void;
};

/**
 * Runs one job on a thread nobody else uses and resolves as soon as its ending is known; never rejects.
 * After any ending but `done` and `failed` the thread may still be busy: kill it.
 */
export const runJob = <Job, Note, Result>(
  thread: Thread<Job, Note, Result>,
  job: Job,
  { limitMs, signal, onNote, onStart }: JobOptions<Note>,
): Promise<Ending<Result>> =>
  new Promise((resolve) => {
    const end = (ending: Ending<Result>) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      thread.listen(null);
      resolve(ending);
    };
    const cancel = () => end({ kind: 'cancelled' });
    let timer = setTimeout(() => end({ kind: 'crash', reason: 'the thread did not start' }), bootLimitMs);
    const begin = () => {
      clearTimeout(timer);
      timer = setTimeout(() => end({ kind: 'time' }), limitMs);
      thread.post(job);
      onStart?.();
    };
    thread.listen({
      death: (reason) => end({ kind: 'crash', reason }),
      message: (message) => {
        if (message.kind === 'ready') begin();
        else if (message.kind === 'note') onNote?.(message.note);
        else end(message);
      },
    });
    if (signal?.aborted) cancel();
    else {
      signal?.addEventListener('abort', cancel);
      if (thread.dead) end({ kind: 'crash', reason: 'the thread had ended' });
      else if (thread.ready) begin();
    }
  });
