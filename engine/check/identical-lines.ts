import type { Violation } from '#engine/domain/response.ts';
import { lineViolation, type PlanCondition, physicalRule } from './condition.ts';

/** No two lines are the same in every term. */
export const identicalLines: PlanCondition = ({ lines }) => {
  const violations: Violation[] = [];
  const first = new Map<string, string>();
  for (const line of lines) {
    const key = line.cells.join();
    const same = first.get(key);
    if (same === undefined) first.set(key, line.id);
    else
      violations.push(
        lineViolation(line, null, 'identical_lines', `is the same as ${same} in every term`, physicalRule),
      );
  }
  return violations;
};
