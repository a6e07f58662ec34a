import { unmatchedSpecialties } from './affinity/index.ts';
import { checkPlan } from './check.ts';
import type { Allocation, DraftJobLine, JobLine } from './domain/job-line.ts';
import { lineRoles } from './domain/line-roles.ts';
import { requestedLines, type SchedulingRequest } from './domain/request.ts';
import type { Conflict, SchedulingResponse, SolveStatus, StoppedBy, Violation } from './domain/response.ts';
import { noParts } from './objective/index.ts';
import { yearOf } from './plan/read-plan.ts';
import { rulesetFor } from './rulesets/index.ts';

/** The rotation of each term as an index into the request's rotations; a span repeats its index; null or -1 where the line holds nothing. */
export type LineCells = readonly (number | null)[];

/** What the solve knows of its own run. `bound`: no legal plan with as many lines scores more; null when none is proven. */
export type RunFacts = {
  status: SolveStatus;
  bound: number | null;
  stoppedBy: StoppedBy;
  seconds: number;
  reproducible: boolean;
  conflicts: Conflict[];
  request_sha256: string;
};

/** A plan that the checker refused: a fault of the program, never of the request. It does not leave the engine. */
export class IllegalPlanError extends Error {
  readonly violations: Violation[];

  constructor(violations: Violation[]) {
    const more = violations.length > 3 ? ` and ${violations.length - 3} more` : '';
    const first = violations.slice(0, 3).map((violation) => violation.message);
    super(`the plan is not legal: ${first.join('; ')}${more}`);
    this.name = 'IllegalPlanError';
    this.violations = violations;
  }
}

const allocationsOf = (request: SchedulingRequest, cells: LineCells): Allocation[] => {
  const { lengths } = yearOf(request);
  const allocations: Allocation[] = [];
  for (let term = 0; term < lengths.length; ) {
    const index = cells[term] ?? -1;
    if (index < 0) {
      term++;
      continue;
    }
    const rotation = request.rotations[index];
    if (!rotation) throw new RangeError(`no rotation has the index ${index}`);
    // Half a span is left for the checker to refuse: the allocation claims the term after it all the same.
    const taken = lengths.slice(term, term + rotation.span_terms);
    allocations.push({
      term_index: term,
      term_length_weeks: taken.reduce((sum, weeks) => sum + weeks, 0),
      start_week: lengths.slice(0, term).reduce((sum, weeks) => sum + weeks, 1),
      rotation_id: rotation.id,
      rotation_name: rotation.name,
    });
    const second = rotation.span_terms > 1 && (cells[term + 1] ?? -1) === index;
    term += second ? rotation.span_terms : 1;
  }
  return allocations;
};

const gapOf = (bound: number | null, objective: number): number | null =>
  bound === null ? null : Math.max(0, (bound - objective) / Math.max(1, Math.abs(bound)));

/**
 * Turns the cells of a plan into the answer of the wire, and lets no plan out that the independent checker refuses.
 *
 * `cells[i]` is line i in the order of the request, null for a line that is not built (partial filling, or no plan at all).
 * Without any line and with status INFEASIBLE or STOPPED the answer has no objective.
 * @throws IllegalPlanError when the plan is not legal, or comes with a status that says there is none
 */
export const answerFrom = (
  request: SchedulingRequest,
  cells: readonly (LineCells | null)[],
  run: RunFacts,
): SchedulingResponse => {
  const lines: Omit<JobLine, 'compliance' | 'affinity_score' | 'diversity_score'>[] = [];
  lineRoles(request).forEach((role, index) => {
    const held = cells[index];
    if (!held) return;
    lines.push({
      id: role.id,
      worker_id: role.workerIndex === null ? null : request.workers[role.workerIndex].id,
      level: role.level,
      pathway: role.pathway,
      allocations: allocationsOf(request, held),
      leave: [],
    });
  });
  const noPlan = lines.length === 0 && (run.status === 'INFEASIBLE' || run.status === 'STOPPED');
  const summaryOfRun = {
    stopped_by: run.stoppedBy,
    seconds: run.seconds,
    seed: request.seed,
    reproducible: run.reproducible,
    request_sha256: run.request_sha256,
  };
  const diagnostics = {
    unfilled: [],
    conflicts: run.conflicts,
    repairs: [],
    bottlenecks: [],
    unmatched_specialties: unmatchedSpecialties(request),
  };
  if (noPlan)
    return {
      status: run.status,
      job_lines: [],
      summary: {
        requested_lines: requestedLines(request),
        built_lines: 0,
        objective: null,
        parts: { ...noParts },
        affinity_total: 0,
        identical_lines: 0,
        nearest_line_distance: null,
        leave_first_half_share: null,
        ruleset: rulesetFor(request).name,
        bound: run.bound,
        gap: null,
        ...summaryOfRun,
      },
      diagnostics,
    };

  const drafts: DraftJobLine[] = lines;
  const check = checkPlan(request, drafts);
  if (!check.ok) throw new IllegalPlanError(check.violations);
  if (run.status === 'INFEASIBLE' || run.status === 'STOPPED')
    throw new IllegalPlanError([
      {
        line_id: null,
        term_index: null,
        rule: 'status',
        message: `the status is ${run.status}, yet there are ${lines.length} lines`,
        source: 'answerFrom',
      },
    ]);
  return {
    status: run.status,
    job_lines: lines.map((line, index) => ({ ...line, ...check.lines[index] })),
    summary: {
      ...check.figures,
      bound: run.bound,
      gap: gapOf(run.bound, check.figures.objective!),
      ...summaryOfRun,
    },
    diagnostics: { ...diagnostics, unfilled: check.unfilled },
  };
};
