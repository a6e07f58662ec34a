import type { Shape } from './placement/place.ts';
import type { Candidate, Pricer } from './pricing/pricer.ts';
import type { Plan } from './search/board.ts';

/** A line of a plan and the set it holds, marked first or not as the master counts multisets. */
export type HeldSet = { line: number; candidate: Candidate };

/** The set each line of a plan holds; one line per multiset counts as its first, the rest pay the repeat penalty. */
export const heldSets = ({ problem, groups, layout, typeOf }: Shape, pricer: Pricer, plan: Plan): HeldSet[] => {
  const { terms, span } = problem;
  const itemAt = new Map<number, number>();
  layout.items.forEach((item, index) => {
    for (const start of item.starts) itemAt.set(item.type * terms + start, index);
  });
  const seen = new Set<number>();
  return groups.flatMap((group, index) =>
    group.lines
      .filter((line) => plan.built[line])
      .map((line) => {
        const items: number[] = [];
        for (let term = 0; term < terms; term++) {
          const r = plan.cells[line * terms + term];
          if (r < 0) continue;
          const item = itemAt.get(typeOf[r] * terms + term);
          if (item !== undefined) items.push(item);
          term += span[r] - 1;
        }
        const candidate = pricer.setOf(
          index,
          items.sort((a, b) => a - b),
        );
        if (problem.repeatPenalty > 0 && seen.has(candidate.multiset)) {
          candidate.first = false;
          candidate.value -= problem.repeatPenalty;
        }
        seen.add(candidate.multiset);
        return { line, candidate };
      }),
  );
};

/** The sets of a plan as columns for the master, each also as a first line: it then starts from a plan instead of from nothing. */
export const setsOfPlan = (shape: Shape, pricer: Pricer, plan: Plan): Candidate[] =>
  heldSets(shape, pricer, plan).flatMap(({ candidate }) =>
    candidate.first
      ? [candidate]
      : [candidate, { ...candidate, first: true, value: candidate.value + shape.problem.repeatPenalty }],
  );
