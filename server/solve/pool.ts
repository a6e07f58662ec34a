import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { Progress, SchedulingResponse } from '#engine/domain/response.ts';
import { youngGenerationMb } from '#server/threads/heap.ts';
import { createThreadPool } from '#server/threads/thread-pool.ts';
import { heartbeat } from './heartbeat.ts';
import { interruptedResponse } from './interrupted.ts';
import type { SolveJob, SolveNote } from './job.ts';
import { requestHash } from './request-hash.ts';

export type SolveCall = {
  /** Aborting it ends the solve and frees its thread. */
  signal?: AbortSignal;
  /** Called at least once a second from admission on, also while the request waits for a thread. */
  onProgress?: (progress: Progress) => void;
};

export type SolvePool = {
  /**
   * Solves in a thread; resolves by `max_seconds` (capped by the server's own limit) + 1 s from the moment it has a thread.
   * Cancel, deadline and crash resolve too: with the best plan so far, or STOPPED.
   * @throws PoolRefusal at once when the queue is full or the server is stopping.
   */
  solve(request: SchedulingRequest, call?: SolveCall): Promise<SchedulingResponse>;
  /** @throws PoolRefusal as `solve` would now */
  refuseIfFull(): void;
  load(): { running: number; waiting: number; limit: number };
  prewarm(): void;
  /** Refuses new solves, lets the others run for `graceMs`, then ends them with their best so far. */
  shutDown(graceMs: number): Promise<void>;
};

export type SolvePoolSettings = {
  workers: number;
  queueLimit: number;
  maxSeconds: number;
  /** Told why a thread failed or died; never the content of the request. */
  onFault?: (reason: string) => void;
  entry?: URL;
};

/** The engine stops itself at its limit; this much later the parent answers for it, so that the answer leaves within a second. */
const watchdogMs = 700;
/** What a solve gets at least (if it asks for as much) when its thread was slow to start. */
const leastSeconds = 1;

/** The file a solver thread starts with. */
export const solverEntry = new URL('./worker.ts', import.meta.url);

/** A bounded pool of killable solver threads. */
export const createSolvePool = ({
  workers,
  queueLimit,
  maxSeconds,
  onFault,
  entry = solverEntry,
}: SolvePoolSettings): SolvePool => {
  const threads = createThreadPool<SolveJob, SolveNote, SchedulingResponse>({
    entry,
    threads: workers,
    queueLimit,
    resourceLimits: { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: youngGenerationMb },
  });
  const underway = new Map<Promise<unknown>, AbortController>();

  const solve = (request: SchedulingRequest, { signal, onProgress }: SolveCall = {}): Promise<SchedulingResponse> => {
    const seconds = Math.min(request.max_seconds, maxSeconds);
    const job = { request, requestSha256: requestHash(request) };
    const admitted = performance.now();
    let started = admitted;
    let best: SchedulingResponse | null = null;
    let last: Progress | null = null;
    // Not AbortSignal.any with a signal of the pool's: those that follow a long-lived signal are kept as long as it lives.
    const ended = new AbortController();
    const leave = () => ended.abort();
    if (signal?.aborted) leave();
    signal?.addEventListener('abort', leave);
    // The caller's clock runs from the moment a thread is the request's, also while that thread loads.
    const begin = (bootMs: number) => {
      started = performance.now() - bootMs;
      const max_seconds = Math.max(seconds - bootMs / 1_000, Math.min(seconds, leastSeconds));
      return { job: { ...job, request: { ...request, max_seconds } }, limitMs: max_seconds * 1_000 + watchdogMs };
    };
    const ending = threads.run(begin, {
      signal: ended.signal,
      onNote: (note) => {
        if (note.kind === 'plan') best = note.response;
        else {
          last = note.progress;
          pulse?.tell(note.progress);
        }
      },
    });
    const pulse = onProgress && heartbeat(onProgress, () => (performance.now() - admitted) / 1_000);
    const answer = ending
      .then((end) => {
        if (end.kind === 'done') return end.result;
        if (end.kind === 'failed' || end.kind === 'crash') onFault?.(end.reason);
        const stoppedBy = end.kind === 'failed' ? 'crash' : end.kind;
        const elapsed = (performance.now() - started) / 1_000;
        return interruptedResponse({ job, best, last, stoppedBy, seconds: elapsed });
      })
      .finally(() => {
        pulse?.stop();
        signal?.removeEventListener('abort', leave);
        underway.delete(answer);
      });
    underway.set(answer, ended);
    return answer;
  };

  return {
    solve,
    refuseIfFull: threads.refuseIfFull,
    load: threads.load,
    prewarm: threads.prewarm,
    async shutDown(graceMs) {
      threads.drain();
      const endAll = () => {
        for (const ended of underway.values()) ended.abort();
      };
      const timer = setTimeout(endAll, graceMs);
      await Promise.allSettled(underway.keys());
      clearTimeout(timer);
      await threads.close();
    },
  };
};
