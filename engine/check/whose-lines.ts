import type { Violation } from '#engine/domain/response.ts';
import { fromRequest, lineViolation, type PlanCondition } from './condition.ts';

/** The lines are those of the request: known ids, each once, each its worker's and its pathway's; all of them unless filling in part. */
export const whoseLines: PlanCondition = ({ request, roles, lines }) => {
  const violations: Violation[] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    const fault = (rule: string, message: string) =>
      violations.push(lineViolation(line, null, rule, message, fromRequest));
    if (seen.has(line.id)) fault('line_id', 'this line stands in the plan twice');
    seen.add(line.id);
    if (!line.role) {
      fault('line_id', `the request has no such line; its lines are 1 to ${roles.length}`);
      continue;
    }
    const worker = line.role.workerIndex === null ? null : request.workers[line.role.workerIndex].id;
    if (line.draft.worker_id != null && line.draft.worker_id !== worker)
      fault(
        'worker',
        `is given to worker ${line.draft.worker_id}, but it ${worker ? `is ${worker}'s` : 'belongs to no worker'}`,
      );
    if (line.draft.pathway != null && line.draft.pathway !== line.role.pathway)
      fault('pathway', `is marked ${line.draft.pathway}, but it is reserved for ${line.role.pathway ?? 'no pathway'}`);
  }
  const missing = roles.filter((role) => !seen.has(role.id));
  if (missing.length > 0 && !request.allow_partial_filling)
    violations.push({
      line_id: null,
      term_index: null,
      rule: 'line_count',
      message: `${missing.length} of ${roles.length} lines are missing: ${missing
        .slice(0, 5)
        .map((role) => role.id)
        .join(', ')}${missing.length > 5 ? ', ...' : ''}`,
      source: fromRequest,
    });
  return violations;
};
