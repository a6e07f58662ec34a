import { lineRoles } from '#engine/domain/line-roles.ts';
import { requestFaults } from '#engine/request-faults.ts';
import { rulesetFor } from '#engine/rulesets/index.ts';
import { bruteForce } from '#engine/testing/brute-force.ts';
import { legalLines } from '#engine/testing/legal-lines.ts';
import { randomRequest } from '#engine/testing/random-request.ts';
import { type Lift, type Ruled, withoutAll } from './lifts/index.ts';
import { problemOf, type Question } from './question.ts';

/** A tiny request the seed decides, with the aim to build all its lines; null when it has faults. */
export const tinyQuestion = (seed: number): Question | null => {
  const request = randomRequest(seed);
  if (requestFaults(request).length > 0) return null;
  const { bounds } = rulesetFor(request);
  const problem = problemOf(request, bounds);
  return { request, bounds, problem, lines: problem.lines.map((_, line) => line), target: problem.lines.length };
};

/** The most lines that a search of every plan finds once `lifts` are given up; null when it takes too long. */
export const mostBySearch = (ruled: Ruled, lifts: readonly Lift[] = []): number | null => {
  const { request, bounds } = withoutAll(ruled, lifts);
  const answer = bruteForce(
    { ...request, allow_partial_filling: true, leave_first_half_share: null },
    bounds,
    { source: '', version: '', weights: {} },
    600,
  );
  return answer?.maxLines ?? null;
};

/** Whether listing every line finds a legal one for the line at `index` once `lifts` are given up. */
export const hasLegalLine = (ruled: Ruled, index: number, lifts: readonly Lift[]): boolean => {
  const { request, bounds } = withoutAll(ruled, lifts);
  return !legalLines(request, bounds, lineRoles(request)[index]).next().done;
};
