import { checkPlan } from '../../check.ts';
import type { SchedulingResponse } from '../../domain/response.ts';
import type { Result } from './result.ts';

/** What each status means, in the planner's words. */
export const statusWords: Record<SchedulingResponse['status'], string> = {
  OPTIMAL: 'Best plan, proven within the gap',
  FEASIBLE: 'Legal plan; time ran out before it was proven best',
  INFEASIBLE: 'No legal plan exists',
  STOPPED: 'Time ran out with no plan and no proof',
};

export const percentOf = (share: number | null): string =>
  share === null ? 'not known' : `${(share * 100).toFixed(2)} %`;

/** How far the plan can be from the best, as one sentence. */
export const qualityOf = ({ response }: Pick<Result, 'response'>): string => {
  const { gap } = response.summary;
  const words = statusWords[response.status];
  if (response.job_lines.length === 0) return `${words}.`;
  if (gap === null) return `${words}. How far it is from the best is not known.`;
  return gap === 0
    ? `${words}. No legal plan with as many lines scores more.`
    : `${words}. No legal plan with as many lines scores more than ${percentOf(gap)} above it.`;
};

/** What the checker, which knows nothing of how the lines were made, says of them: checked anew for this workbook. */
export const checkersVerdict = ({ request, response }: Pick<Result, 'request' | 'response'>): string => {
  const { ok, violations } = checkPlan(request, response.job_lines);
  if (ok) return 'Every line keeps every rule in force; no post is used twice.';
  const [first] = violations;
  return `${violations.length} ${violations.length === 1 ? 'rule' : 'rules'} broken, the first: ${first.message}`;
};
