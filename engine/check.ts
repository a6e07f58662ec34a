import { capacity } from './check/capacity.ts';
import { cohorts } from './check/cohorts.ts';
import { diversityScores, figuresOf } from './check/figures.ts';
import { filledTerms } from './check/filled-terms.ts';
import { identicalLines } from './check/identical-lines.ts';
import { judgeLines } from './check/line-rules.ts';
import { locks } from './check/locks.ts';
import { pathways } from './check/pathways.ts';
import { unfilledPosts } from './check/unfilled.ts';
import { whoseLines } from './check/whose-lines.ts';
import type { Compliance, DraftJobLine } from './domain/job-line.ts';
import type { SchedulingRequest } from './domain/request.ts';
import type { CheckResult, PlanFigures, UnfilledPost, Violation } from './domain/response.ts';
import { lineAffinity } from './objective/affinity.ts';
import { readPlan } from './plan/read-plan.ts';

/** Everything the checker can say of a plan. `lines` is in the order of the job lines given. */
export type PlanCheck = {
  ok: boolean;
  violations: Violation[];
  figures: PlanFigures;
  lines: { compliance: Compliance[]; affinity_score: number; diversity_score: number }[];
  unfilled: UnfilledPost[];
};

/** What a plan must keep beyond the rules on each line. */
const conditions = [whoseLines, filledTerms, capacity, cohorts, pathways, locks, identicalLines];

/**
 * Checks job lines against the request they answer, recomputing everything from the request; it knows nothing of how they were
 * made. A line without an id is the one of its place in the list. Never throws: whatever is wrong is a violation.
 */
export const checkPlan = (request: SchedulingRequest, jobLines: readonly DraftJobLine[]): PlanCheck => {
  const plan = readPlan(request, jobLines);
  const { compliance, violations: brokenRules } = judgeLines(plan);
  const violations = [...conditions.flatMap((condition) => condition(plan)), ...brokenRules];
  const affinities = plan.lines.map((line) => lineAffinity(plan.profile, line.placements));
  const diversities = diversityScores(plan);
  return {
    ok: violations.length === 0,
    violations,
    figures: figuresOf(
      plan,
      affinities.reduce((sum, score) => sum + score, 0),
    ),
    lines: plan.lines.map((_, index) => ({
      compliance: compliance[index],
      affinity_score: affinities[index],
      diversity_score: diversities[index],
    })),
    unfilled: unfilledPosts(plan),
  };
};

/** `checkPlan` as the wire has it. */
export const checkResult = (request: SchedulingRequest, jobLines: readonly DraftJobLine[]): CheckResult => {
  const { ok, violations, figures } = checkPlan(request, jobLines);
  return { ok, violations, summary: figures };
};
