import type { Violation } from '#engine/domain/response.ts';
import type { Plan, PlanLine } from '#engine/plan/read-plan.ts';

/** One thing every plan must keep beyond the rules on a line: what breaks it, in words for a planner. */
export type PlanCondition = (plan: Plan) => Violation[];

/** Where the limits that are no accreditation rule come from. */
export const physicalRule = 'Physical rule';
export const fromRequest = 'The data of this plan';

/** "JL-004 term 3: ..." or "JL-004: ...". `termIndex` from 0. */
export const lineViolation = (
  line: Pick<PlanLine, 'id'>,
  termIndex: number | null,
  rule: string,
  message: string,
  source: string,
): Violation => ({
  line_id: line.id,
  term_index: termIndex,
  rule,
  message: `${line.id}${termIndex === null ? '' : ` term ${termIndex + 1}`}: ${message}`,
  source,
});
