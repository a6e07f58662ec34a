import type { Plan } from '#engine/plan/read-plan.ts';
import type { ObjectivePart } from './part.ts';

const costOfLateLeave = 100;

/** Leave terms of the plan, and those of them that end by the middle of the year. A span ends with its last term. */
export const leaveTerms = ({ lines, year }: Pick<Plan, 'lines' | 'year'>): { all: number; early: number } => {
  let all = 0;
  let early = 0;
  for (const { placements } of lines)
    for (const { rotation, termIndex, terms } of placements) {
      if (!rotation.is_leave) continue;
      all++;
      const end = year.lengths.slice(0, termIndex + terms).reduce((sum, weeks) => sum + weeks, 0);
      if (end <= year.weeks / 2) early++;
    }
  return { all, early };
};

/** Leave terms short of the target share in the first half of the year; off without a target. */
export const leave: ObjectivePart = {
  name: 'leave',
  applies: (request) => request.leave_first_half_share != null,
  score: (plan) => {
    const { all, early } = leaveTerms(plan);
    return -costOfLateLeave * Math.max(0, plan.request.leave_first_half_share! * all - early) || 0;
  },
};
