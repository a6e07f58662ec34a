import { profileFor } from './affinity/index.ts';
import { type Outcome, optimise } from './algorithm/optimise.ts';
import { compileProblem, type Problem } from './algorithm/problem.ts';
import type { Plan } from './algorithm/search/board.ts';
import { answerFrom, type RunFacts } from './answer.ts';
import type { SchedulingRequest } from './domain/request.ts';
import type { Progress, SchedulingResponse } from './domain/response.ts';
import { requestFaults } from './request-faults.ts';
import { rulesetFor } from './rulesets/index.ts';
import { solver } from './solver/highs.ts';

/** What a caller may hand to `solve`: it is told of progress, and of every better plan once that plan has passed the checker. */
export type SolveOptions = {
  onProgress?: (progress: Progress) => void;
  onPlan?: (response: SchedulingResponse) => void;
  /** Goes into the summary; the engine itself hashes nothing. */
  requestSha256?: string;
};
export type Solve = (request: SchedulingRequest, options?: SolveOptions) => Promise<SchedulingResponse>;

/** The request breaks a rule between its fields; a caller must refuse it by `requestFaults` before solving. */
export class FaultyRequestError extends Error {
  constructor(faults: ReturnType<typeof requestFaults>) {
    super(`the request has faults: ${faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; ')}`);
    this.name = 'FaultyRequestError';
  }
}

const cellsOf = (problem: Problem, plan: Plan): (number[] | null)[] =>
  Array.from(plan.built, (on, line) =>
    on ? [...plan.cells.subarray(line * problem.terms, (line + 1) * problem.terms)] : null,
  );

/**
 * Job lines for a request: legal by the independent checker, with a bound that no legal plan passes.
 * Synchronous in its thread from the first step to the last: run it in a worker and end the worker to cancel.
 * Infeasible and out of time are answers; a faulty request throws FaultyRequestError, a fault of the program throws as it is.
 */
export const solve: Solve = async (request, options = {}) => {
  const faults = requestFaults(request);
  if (faults.length) throw new FaultyRequestError(faults);
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  const highs = await solver();
  const problem = compileProblem(request, rulesetFor(request).bounds, profileFor(request));
  let clockAsked = false;
  const respond = (
    plan: Plan | null,
    run: Pick<RunFacts, 'status' | 'bound' | 'stoppedBy'> & Partial<RunFacts>,
  ): SchedulingResponse =>
    answerFrom(request, plan ? cellsOf(problem, plan) : problem.lines.map(() => null), {
      seconds: seconds(),
      reproducible: !clockAsked,
      conflicts: [],
      request_sha256: options.requestSha256 ?? '',
      ...run,
    });
  let lastTold = Number.NEGATIVE_INFINITY;
  const outcome = optimise(
    highs,
    problem,
    { gap: request.gap, partial: request.allow_partial_filling },
    {
      stop: () => {
        if (seconds() < request.max_seconds) return false;
        clockAsked = true;
        return true;
      },
      secondsLeft: () => request.max_seconds - seconds(),
      onPlan: (plan, bound) => {
        if (!options.onPlan || seconds() - lastTold < 0.2) return;
        options.onPlan(respond(plan, { status: 'FEASIBLE', bound, stoppedBy: 'time', reproducible: false }));
        lastTold = seconds();
      },
      onProgress: (phase, columns, plan, bound) => {
        const lines = plan?.built.reduce((sum, on) => sum + on, 0) ?? null;
        const objective = plan?.value ?? null;
        const gap =
          objective === null || bound === null ? null : Math.max(0, (bound - objective) / Math.max(1, Math.abs(bound)));
        options.onProgress?.({ phase, seconds: seconds(), columns, lines, objective, bound, gap });
      },
    },
  );
  return respond(outcome.kind === 'plan' ? outcome.plan : null, runFacts(outcome));
};

const runFacts = (outcome: Outcome): Pick<RunFacts, 'status' | 'bound' | 'stoppedBy'> => {
  if (outcome.kind === 'infeasible') return { status: 'INFEASIBLE', bound: null, stoppedBy: 'infeasible' };
  if (outcome.kind === 'stopped') return { status: 'STOPPED', bound: null, stoppedBy: 'time' };
  const { proven, bound, plan } = outcome;
  if (!proven) return { status: 'FEASIBLE', bound, stoppedBy: 'time' };
  return { status: 'OPTIMAL', bound, stoppedBy: bound !== null && bound <= plan.value + 1e-6 ? 'optimal' : 'gap' };
};
