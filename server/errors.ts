import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import type { AppEnv } from './context.ts';
import { PoolRefusal } from './threads/thread-pool.ts';

/** One fault of a body: where it is (JSON pointer, or sheet and cell) and what is wrong. */
export const Fault = z
  .object({
    pointer: z.string(),
    message: z.string(),
    sheet: z.string().optional(),
    cell: z.string().optional(),
  })
  .meta({ id: 'Fault' });
export type Fault = z.infer<typeof Fault>;

/** The body of every error, `application/problem+json` (RFC 9457). */
export const ProblemDetails = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    request_id: z.string(),
    errors: z.array(Fault).optional(),
  })
  .meta({ id: 'Problem' });
export type ProblemDetails = z.infer<typeof ProblemDetails>;

const titles = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;
export type ProblemStatus = keyof typeof titles;

/** Throw it anywhere in a request; `detail` is for the person who sent it. */
export class Problem extends Error {
  readonly status: ProblemStatus;
  readonly faults: Fault[] | undefined;
  readonly headers: Record<string, string>;
  constructor(status: ProblemStatus, detail: string, faults?: Fault[], headers: Record<string, string> = {}) {
    super(detail);
    this.status = status;
    this.faults = faults;
    this.headers = headers;
  }
}

/** A problem the caller may try again after `seconds`. */
export const tryAgain = (status: 429 | 503, detail: string, seconds: number): Problem =>
  new Problem(status, detail, undefined, { 'retry-after': String(Math.max(1, Math.ceil(seconds))) });

const unexpected = 'Something went wrong on the server. Quote the request id when you report it.';

/** What the caller may know of an error: a Problem's own words, and of anything else only that it happened. */
export const asProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof PoolRefusal)
    return error.why === 'full'
      ? tryAgain(503, 'Every solver is busy and the queue is full. Try again shortly.', 5)
      : tryAgain(503, 'The server is stopping. Try again shortly.', 10);
  if (error instanceof HTTPException && error.status in titles && error.status < 500)
    return new Problem(error.status as ProblemStatus, titles[error.status as ProblemStatus]);
  return new Problem(500, unexpected);
};

/** The problem as its JSON body. */
export const problemDetails = (problem: Problem, requestId: string): ProblemDetails => ({
  type: 'about:blank',
  title: titles[problem.status],
  status: problem.status,
  detail: problem.message,
  request_id: requestId,
  ...(problem.faults && { errors: problem.faults }),
});

const respond = (c: Context<AppEnv>, problem: Problem): Response =>
  c.body(JSON.stringify(problemDetails(problem, c.get('requestId'))), problem.status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...problem.headers,
  });

export const onError: ErrorHandler<AppEnv> = (error, c) => {
  const problem = asProblem(error);
  if (problem.status === 500) c.get('log').error({ err: error }, 'request failed');
  return respond(c, problem);
};

export const onNotFound: NotFoundHandler<AppEnv> = (c) =>
  respond(c, new Problem(404, `There is nothing at ${c.req.method} ${c.req.path}. See /docs.`));
