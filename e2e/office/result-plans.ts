import { readFileSync } from 'node:fs';
import { answerFrom } from '#engine/answer.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { SchedulingResponse } from '#engine/domain/response.ts';
import { resultSheets, type SheetPlan } from '#engine/workbook/index.ts';
import { type InstancePlan, readInstance, requestFor } from '../../bench/instance.ts';

type Name = 'L-1' | 'XXL-1';

/** A benchmark instance with a legal plan for it: `L-1` has 140 lines, `XXL-1` has 1,000. */
export const solvedInstance = (name: Name): { request: SchedulingRequest; response: SchedulingResponse } => {
  const plan = JSON.parse(
    readFileSync(new URL(`../../bench/plans/${name}.json`, import.meta.url), 'utf8'),
  ) as InstancePlan;
  const request = requestFor(readInstance(name));
  const cells = plan.lines.map((line) => line ?? request.term_structure.map(() => null));
  const run = { seconds: 1, bound: null, reproducible: true, conflicts: [], request_sha256: 'f'.repeat(64) };
  return { request, response: answerFrom(request, cells, { ...run, status: 'FEASIBLE', stoppedBy: 'time' }) };
};

/** The sheets of its plan, as the pane writes them. */
export const resultPlans = (name: Name): SheetPlan[] => {
  const { request, response } = solvedInstance(name);
  return resultSheets(request, response);
};
