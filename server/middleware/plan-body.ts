import type { Context } from 'hono';
import { z } from 'zod';
import { DraftJobLine } from '#engine/domain/job-line.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import { readShape } from '#engine/request-faults/read-shape.ts';
import { parseRequest } from '#engine/request-faults.ts';
import type { AppEnv } from '#server/context.ts';
import { planLimit, readJson } from './body.ts';
import { noteFigures, unprocessable } from './scheduling-request.ts';

/** The lines of a plan that somebody has already. */
export const JobLines = z.array(DraftJobLine).max(5000);

/** The request is looked at by its own reader, which knows the faults between fields too. */
const Envelope = z.object({ job_lines: JobLines });

/** A request of the size that may be solved has far fewer values; each can be a fault with a sentence of its own. */
const mostValues = 500_000;

const hasTooManyValues = (value: unknown): boolean => {
  const left = [value];
  let seen = 0;
  while (left.length > 0) {
    seen++;
    const next = left.pop();
    if (next !== null && typeof next === 'object') {
      const parts: unknown[] = Object.values(next);
      if (seen + left.length + parts.length > mostValues) return true;
      for (const part of parts) left.push(part);
    }
  }
  return false;
};

/** What is read of a line, without keys of the caller's own. */
const plain = ({ allocations, ...line }: DraftJobLine): DraftJobLine => ({
  ...line,
  allocations: allocations.map(({ term_index, rotation_id }) => ({ term_index, rotation_id })),
});

/**
 * The body as a plan with the request it answers.
 * @throws Problem 400, 413, 415; 422 with the faults of both, each with its pointer.
 */
export const readPlan = async (
  c: Context<AppEnv>,
): Promise<{ request: SchedulingRequest; jobLines: DraftJobLine[] }> => {
  const body = await readJson(c, planLimit);
  const asked = body !== null && typeof body === 'object' && 'request' in body ? body.request : undefined;
  if (hasTooManyValues(asked))
    throw unprocessable([{ pointer: '/request', message: `must have at most ${mostValues} values in all` }]);
  const request = parseRequest(asked);
  const lines = readShape(Envelope, body);
  if (!request.ok || !lines.ok)
    throw unprocessable([
      ...(request.ok ? [] : request.faults.map((fault) => ({ ...fault, pointer: `/request${fault.pointer}` }))),
      ...(lines.ok ? [] : lines.faults),
    ]);
  noteFigures(c, request.request);
  return { request: request.request, jobLines: lines.data.job_lines.map(plain) };
};
