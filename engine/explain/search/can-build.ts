import { optimise } from '#engine/algorithm/optimise.ts';
import type { Problem } from '#engine/algorithm/problem.ts';
import type { Solver } from '#engine/solver/highs.ts';

/** 'yes': a legal plan with so many lines was made; 'no': proven that there is none; 'unknown': time ran out. */
export type Answer = 'yes' | 'no' | 'unknown';

/** Whether `target` of the problem's lines can be built together. */
export const canBuild = (solver: Solver, problem: Problem, target: number, secondsLeft: () => number): Answer => {
  let found = false;
  const partial = target < problem.lines.length;
  const outcome = optimise(
    solver,
    problem,
    { gap: 1, partial },
    {
      stop: () => found || secondsLeft() <= 0,
      secondsLeft,
      cut: () => {},
      onPlan: (plan) => {
        found ||= plan.built.reduce((sum, on) => sum + on, 0) >= target;
      },
      onProgress: () => {},
    },
  );
  if (found) return 'yes';
  if (outcome.kind === 'infeasible') return 'no';
  return outcome.kind === 'plan' && outcome.mostLines !== null && outcome.mostLines < target ? 'no' : 'unknown';
};
