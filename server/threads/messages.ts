/** What a thread says to the one that started it. `note` may come any number of times before `done` or `failed`. */
export type FromThread<Note, Result> =
  | { kind: 'ready' }
  | { kind: 'note'; note: Note }
  /** `spent`: the thread should be replaced before another job. */
  | { kind: 'done'; result: Result; spent: boolean }
  | { kind: 'failed'; reason: string };

/** How a job ended. Everything but `done` is an outcome to answer with, not an exception. */
export type Ending<Result> =
  | { kind: 'done'; result: Result }
  /** The job threw: `reason` is for the log, never for the caller. */
  | { kind: 'failed'; reason: string }
  /** The thread died (out of memory, a fault in the WebAssembly, an exit); `begun`: with the job in its hands. */
  | { kind: 'crash'; begun: boolean; reason: string }
  | { kind: 'time' }
  | { kind: 'cancelled' };
