import { readFileSync } from 'node:fs';
import { answerFrom } from '#engine/answer.ts';
import { resultSheets, type SheetPlan } from '#engine/workbook/index.ts';
import { type InstancePlan, readInstance, requestFor } from '../../bench/instance.ts';

/** The sheets of a legal plan of a benchmark instance, as the pane writes them: `L-1` has 140 lines, `XXL-1` has 1,000. */
export const resultPlans = (name: 'L-1' | 'XXL-1'): SheetPlan[] => {
  const plan = JSON.parse(
    readFileSync(new URL(`../../bench/plans/${name}.json`, import.meta.url), 'utf8'),
  ) as InstancePlan;
  const request = requestFor(readInstance(name));
  const cells = plan.lines.map((line) => line ?? request.term_structure.map(() => null));
  const run = { seconds: 1, bound: null, reproducible: true, conflicts: [], request_sha256: 'f'.repeat(64) };
  return resultSheets(request, answerFrom(request, cells, { ...run, status: 'FEASIBLE', stoppedBy: 'time' }));
};
