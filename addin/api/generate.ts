import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { Progress, SchedulingResponse } from '#engine/domain/response.ts';
import { type Ask, isAbort, postJson } from './ask.ts';
import { eventReader } from './events.ts';
import { connectionLost, faultOf } from './planner-fault.ts';

/** A solve under way. `cancel` ends it early: `answer` then holds the best plan so far. */
export type Solve = { answer: Promise<SchedulingResponse>; cancel: () => Promise<void> };

export type SolveOptions = {
  onProgress: (progress: Progress) => void;
  /** Aborting drops the solve and its plan. */
  signal?: AbortSignal;
};

type Problem = Parameters<typeof faultOf>[1];

const resultOf = async (body: ReadableStream<Uint8Array>, onProgress: SolveOptions['onProgress']) => {
  const events = eventReader();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw isAbort(error) ? error : connectionLost();
    });
    if (done) throw connectionLost();
    for (const { event, data } of events(decoder.decode(value, { stream: true }))) {
      if (event === 'progress') onProgress(data as Progress);
      if (event === 'result') return data as SchedulingResponse;
      if (event === 'error') throw faultOf((data as { status?: number }).status ?? 500, data as Problem);
    }
  }
};

/** Solves a request over the server's stream. `answer` rejects with a PlannerFault. */
export const generate = (ask: Ask, request: SchedulingRequest, { onProgress, signal }: SolveOptions): Solve => {
  let requestId: string | null = null;
  let isCancelled = false;
  const cancel = async (): Promise<void> => {
    isCancelled = true;
    if (requestId !== null) await postJson(ask, '/schedule/cancel', { request_id: requestId });
  };
  const read = async (): Promise<SchedulingResponse> => {
    const response = await postJson(ask, '/schedule/generate/stream', request, { signal });
    requestId = response.headers.get('x-request-id');
    // Asked for before the server had said how the solve is called.
    if (isCancelled) await cancel();
    if (!response.body) throw connectionLost();
    return resultOf(response.body, onProgress);
  };
  return { answer: read(), cancel };
};
