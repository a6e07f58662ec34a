import { readFileSync } from 'node:fs';
import { answerFrom } from '#engine/answer.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { SchedulingResponse } from '#engine/domain/response.ts';
import { type InstancePlan, readInstance, requestFor } from './instance.ts';

/** A benchmark instance with the legal plan kept for it: `L-1` has 140 lines, `XXL-1` has 1,000. */
export const solvedInstance = (name: string): { request: SchedulingRequest; response: SchedulingResponse } => {
  const plan = JSON.parse(readFileSync(new URL(`plans/${name}.json`, import.meta.url), 'utf8')) as InstancePlan;
  const request = requestFor(readInstance(name));
  const cells = plan.lines.map((line) => line ?? request.term_structure.map(() => null));
  const run = { seconds: 1, bound: null, reproducible: true, conflicts: [], request_sha256: 'f'.repeat(64) };
  return { request, response: answerFrom(request, cells, { ...run, status: 'FEASIBLE', stoppedBy: 'time' }) };
};
