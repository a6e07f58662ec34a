import type { PlanFigures } from '#engine/domain/response.ts';
import { objectiveOf, scoreParts } from '#engine/objective/index.ts';
import { leaveTerms } from '#engine/objective/leave.ts';
import { largestOverlaps } from '#engine/plan/overlap.ts';
import type { Plan } from '#engine/plan/read-plan.ts';

/** What can be counted of a plan, legal or not. `affinityTotal` is the sum of its lines', before the weight. */
export const figuresOf = (plan: Plan, affinityTotal: number): PlanFigures => {
  const { request, roles, lines, year, ruleset } = plan;
  const terms = year.lengths.length;
  const radix = request.rotations.length + 1;
  const parts = scoreParts(plan);
  const leave = leaveTerms(plan);
  const shared = largestOverlaps(lines.map((line) => line.cells.map((cell, term) => term * radix + cell + 1)));
  return {
    requested_lines: roles.length,
    built_lines: lines.length,
    objective: objectiveOf(parts),
    parts,
    affinity_total: affinityTotal,
    identical_lines: lines.length - new Set(lines.map((line) => line.cells.join())).size,
    nearest_line_distance: lines.length < 2 ? null : terms - Math.max(...shared),
    leave_first_half_share: leave.all === 0 ? null : leave.early / leave.all,
    ruleset: ruleset.name,
  };
};

/** How unlike the others each line is: 1 less the largest share of its specialties that another line has too. 1 = nothing in common. */
export const diversityScores = ({ lines }: Plan): number[] => {
  const numberOf = new Map<string, number>();
  const number = (specialty: string): number => {
    const known = numberOf.get(specialty) ?? numberOf.size;
    numberOf.set(specialty, known);
    return known;
  };
  const specialties = lines.map((line) => line.placements.map(({ rotation }) => number(rotation.parent_specialty)));
  return largestOverlaps(specialties).map((shared, index) =>
    shared === 0 ? 1 : Number((1 - shared / specialties[index].length).toFixed(4)),
  );
};
