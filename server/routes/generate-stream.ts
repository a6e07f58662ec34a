import { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { SchedulingRequest } from '#engine/domain/request.ts';
import type { Progress } from '#engine/domain/response.ts';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import { asProblem, problemDetails } from '#server/errors.ts';
import { schedulingBody } from '#server/middleware/scheduling-request.ts';
import { exampleRequest } from '#server/openapi/example-request.ts';
import { json, type Operation } from '#server/openapi/operation.ts';
import type { Underway } from '#server/solve/underway.ts';
import { solveFor } from './solve-for.ts';

export const generateStreamOperation = {
  method: 'post',
  path: '/schedule/generate/stream',
  id: 'generateStream',
  summary: 'Job lines for a request, with progress on the way',
  description:
    'Server-sent events: `progress` (Progress) at least once a second, then one `result` (SchedulingResponse) or one `error` (Problem). Closing the connection ends the solve and drops its plan; `/schedule/cancel` ends it and keeps the plan.',
  body: { [json]: SchedulingRequest },
  example: exampleRequest,
  answer: { description: 'The events.', content: { 'text/event-stream': 'text' } },
  problems: [400, 413, 415, 422, 503],
} as const satisfies Operation;

/** Writes the newest progress and drops what a slow reader has missed, so that nothing piles up. */
const progressWriter = (stream: SSEStreamingApi) => {
  let next: Progress | null = null;
  let writing: Promise<void> | null = null;
  const write = async () => {
    for (let news = next; news && !stream.aborted; news = next) {
      next = null;
      await stream.writeSSE({ event: 'progress', data: JSON.stringify(news) });
    }
    writing = null;
  };
  return {
    tell(progress: Progress) {
      next = progress;
      writing ??= write();
    },
    written: () => writing,
  };
};

export const generateStream = (deps: Deps, underway: Underway) =>
  new Hono<AppEnv>().post(generateStreamOperation.path, schedulingBody(deps), (c) => {
    const gone = new AbortController();
    const stop = new AbortController();
    let tell: (progress: Progress) => void = () => {};
    // Admitted before the stream begins: a full queue is a plain 503, not an event.
    const answer = solveFor(c, deps, c.req.valid('json'), {
      signal: AbortSignal.any([gone.signal, stop.signal, c.req.raw.signal]),
      onProgress: (progress) => tell(progress),
    });
    const over = underway.begin(c.get('caller'), c.get('requestId'), stop);
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (stream) => {
      stream.onAbort(() => gone.abort());
      const progress = progressWriter(stream);
      tell = progress.tell;
      const last = await answer.finally(over).then(
        (response) => ({ event: 'result', data: JSON.stringify(response) }),
        (error: unknown) => {
          c.get('log').error({ err: error }, 'stream failed');
          return { event: 'error', data: JSON.stringify(problemDetails(asProblem(error), c.get('requestId'))) };
        },
      );
      await progress.written();
      await stream.writeSSE(last);
    });
  });
