import type { LineSpec, Problem } from '#engine/algorithm/problem.ts';
import type { Solver } from '#engine/solver/highs.ts';
import { lineProgramme } from './line-programme.ts';
import { openPlacements, type Placement } from './placements.ts';

/** Costs are whole numbers, so a plan within less than 1 of the bound is the cheapest. */
const wholeGap = 0.999;

/** The least cost of any legal line of the kind; 'none' when there is no legal line; 'unknown' when time ran out. */
export type CheapestLine = { kind: 'least'; cost: number } | { kind: 'none' } | { kind: 'unknown' };

const optimal = 7;
const infeasible = 8;

/** Searches every legal line of the kind. `cost` gives whole numbers. */
export const cheapestLine = (
  solver: Solver,
  problem: Problem,
  line: LineSpec,
  cost: (placement: Placement) => number,
  seconds: number,
): CheapestLine => {
  const placements = openPlacements(problem, line);
  if (placements.length === 0) return { kind: 'none' };
  const model = lineProgramme(solver, problem, line, placements, cost);
  try {
    model.options.set({ mip_rel_gap: 0, mip_abs_gap: wholeGap, time_limit: Math.max(0.02, seconds) });
    model.run();
    const status = model.getModelStatus();
    if (status === optimal) return { kind: 'least', cost: Math.round(model.getObjectiveValue()) };
    return { kind: status === infeasible ? 'none' : 'unknown' };
  } finally {
    model.dispose();
  }
};
