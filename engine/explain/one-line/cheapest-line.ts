import type { LineSpec, Problem } from '#engine/algorithm/problem.ts';
import type { Solver } from '#engine/solver/highs.ts';
import { lineProgramme } from './line-programme.ts';
import { openPlacements, type Placement } from './placements.ts';

/** The least cost of any legal line of the kind; 'none' when there is no legal line; 'unknown' when time ran out. */
export type CheapestLine = { kind: 'least'; cost: number } | { kind: 'none' } | { kind: 'unknown' };

const optimal = 7;
const infeasible = 8;

export const cheapestLine = (
  solver: Solver,
  problem: Problem,
  line: LineSpec,
  cost: (placement: Placement) => number,
  seconds: number,
): CheapestLine => {
  const placements = openPlacements(problem, line);
  if (line.available === 0) return emptyLine(problem, line);
  if (placements.length === 0) return { kind: 'none' };
  const model = lineProgramme(solver, problem, line, placements, cost);
  try {
    model.options.set({ mip_rel_gap: 0, mip_abs_gap: 1e-6, time_limit: Math.max(0.02, seconds) });
    model.run();
    const status = model.getModelStatus();
    if (status === optimal) return { kind: 'least', cost: model.getObjectiveValue() };
    return { kind: status === infeasible ? 'none' : 'unknown' };
  } finally {
    model.dispose();
  }
};

/** A line that works in no term holds nothing, and is legal when no rule asks for anything. */
const emptyLine = ({ rules }: Problem, line: LineSpec): CheapestLine => {
  const asks =
    rules.requiredMask !== 0 ||
    rules.teamWeeks > 0 ||
    rules.netWeeks > 0 ||
    rules.countedTerms > 0 ||
    line.needs.length > 0;
  return asks ? { kind: 'none' } : { kind: 'least', cost: 0 };
};
