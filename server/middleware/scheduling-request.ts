import type { Context, MiddlewareHandler } from 'hono';
import { requestedLines, type SchedulingRequest, type SchedulingRequestInput } from '#engine/domain/request.ts';
import { parseRequest } from '#engine/request-faults.ts';
import type { AppEnv } from '#server/context.ts';
import { Problem } from '#server/errors.ts';
import { readJson } from './body.ts';

/**
 * A value as a scheduling request.
 * @param under JSON pointer of the value in the body, '' for the whole body.
 * @throws Problem 422 with every fault and its pointer.
 */
export const schedulingRequestFrom = (c: Context<AppEnv>, value: unknown, under = ''): SchedulingRequest => {
  const parsed = parseRequest(value);
  if (!parsed.ok) throw unprocessable(parsed.faults.map((fault) => ({ ...fault, pointer: under + fault.pointer })));
  const { request } = parsed;
  Object.assign(c.get('figures'), {
    lines: requestedLines(request),
    rotations: request.rotations.length,
    terms: request.term_structure.length,
  });
  return request;
};

/** A 422 that lists `faults`. */
export const unprocessable = (faults: { pointer: string; message: string }[]): Problem =>
  new Problem(422, `The request has ${faults.length} fault${faults.length === 1 ? '' : 's'}; see errors.`, faults);

/** Reads the body as a SchedulingRequest; handlers get it by `c.req.valid('json')`. */
export const schedulingBody: MiddlewareHandler<
  AppEnv,
  string,
  { in: { json: SchedulingRequestInput }; out: { json: SchedulingRequest } }
> = async (c, next) => {
  c.req.addValidatedData('json', schedulingRequestFrom(c, await readJson(c)));
  await next();
};
