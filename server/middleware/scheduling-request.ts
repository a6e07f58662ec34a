import type { Context, MiddlewareHandler } from 'hono';
import { requestedLines, type SchedulingRequest, type SchedulingRequestInput } from '#engine/domain/request.ts';
import { parseRequest } from '#engine/request-faults.ts';
import type { AppEnv } from '#server/context.ts';
import type { Deps } from '#server/deps.ts';
import { Problem } from '#server/errors.ts';
import { jsonLimit, readJson } from './body.ts';

/**
 * A value as a scheduling request.
 * @throws Problem 422 with every fault and its pointer.
 */
export const schedulingRequestFrom = (c: Context<AppEnv>, value: unknown): SchedulingRequest => {
  const parsed = parseRequest(value);
  if (!parsed.ok) throw unprocessable(parsed.faults);
  noteFigures(c, parsed.request);
  return parsed.request;
};

/** Tells the log how large a request is. */
export const noteFigures = (c: Context<AppEnv>, request: SchedulingRequest): void => {
  Object.assign(c.get('figures'), {
    lines: requestedLines(request),
    rotations: request.rotations.length,
    terms: request.term_structure.length,
  });
};

/** More would be read by nobody, and take long to write. */
const mostListed = 10_000;

/** A 422 that lists `faults`: all that anybody could mend. */
export const unprocessable = (faults: { pointer: string; message: string }[]): Problem => {
  const listed = faults.length > mostListed ? `errors lists the first ${mostListed}` : 'see errors';
  return new Problem(
    422,
    `The request has ${faults.length} fault${faults.length === 1 ? '' : 's'}; ${listed}.`,
    faults.slice(0, mostListed),
  );
};

type SchedulingBody = MiddlewareHandler<
  AppEnv,
  string,
  { in: { json: SchedulingRequestInput }; out: { json: SchedulingRequest } }
>;

/**
 * Reads the body as a SchedulingRequest to be solved; handlers get it by `c.req.valid('json')`. One that there is no room for is refused
 * before it is parsed and checked, so that a rush of requests leaves the server time for the others.
 */
export const schedulingBody =
  ({ solver }: Pick<Deps, 'solver'>): SchedulingBody =>
  async (c, next) => {
    c.req.addValidatedData('json', schedulingRequestFrom(c, await readJson(c, jsonLimit, solver.refuseIfFull)));
    await next();
  };
