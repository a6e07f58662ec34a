import type { Violation } from '#engine/domain/response.ts';
import { empty } from '#engine/plan/read-plan.ts';
import { fromRequest, lineViolation, type PlanCondition } from './condition.ts';

/** No line holds a rotation that its cohort may not. */
export const cohorts: PlanCondition = ({ request, usable, lines }) => {
  const violations: Violation[] = [];
  for (const line of lines)
    line.cells.forEach((cell, term) => {
      if (cell === empty || usable[cell]) return;
      const { name, cohorts: allowed } = request.rotations[cell];
      const message = `${name} is for ${allowed!.join(', ') || 'no cohort'}, not for ${request.cohort}`;
      violations.push(lineViolation(line, term, 'cohorts', message, fromRequest));
    });
  return violations;
};
