import { profileFor } from './affinity/index.ts';
import { begin, gapBetween, type Outcome, optimise, type Watch } from './algorithm/optimise.ts';
import { compileProblem, type Problem } from './algorithm/problem.ts';
import type { Plan } from './algorithm/search/board.ts';
import { answerFrom, type RunFacts } from './answer.ts';
import type { SchedulingRequest } from './domain/request.ts';
import type { Conflict, Progress, SchedulingResponse } from './domain/response.ts';
import { explain, isPlainlyImpossible } from './explain/index.ts';
import { planTelling } from './plan-telling.ts';
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
 * Synchronous in its thread once the solver is loaded: run it in a worker and end the worker to cancel.
 * Infeasible and out of time are answers; a faulty request throws FaultyRequestError, a fault of the program throws as it is.
 */
export const solve: Solve = async (request, options = {}) => {
  const faults = requestFaults(request);
  if (faults.length) throw new FaultyRequestError(faults);
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  const loading = solver();
  const partial = request.allow_partial_filling;
  const { bounds } = rulesetFor(request);
  const problem = compileProblem(request, bounds, profileFor(request));
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
  /** Seconds left until `end`; once there are none, another run may have other reasons. */
  const leftUntil = (end: number) => (): number => {
    const left = end - seconds();
    if (left <= 0) clockAsked = true;
    return left;
  };
  const explained = async (built: number | null, proven: boolean): Promise<Conflict[]> => {
    const highs = await loading;
    const end = Math.min(seconds() + secondsToExplain, request.max_seconds + secondsOverTime);
    const phase = { phase: 'explain', columns: 0, lines: built, objective: null, bound: null, gap: null } as const;
    options.onProgress?.({ ...phase, seconds: seconds() });
    return explain(highs, { request, bounds, built, proven, secondsLeft: leftUntil(end) });
  };
  const hasNoPlan = async (): Promise<SchedulingResponse> => {
    const conflicts = await explained(partial ? 0 : null, true);
    return respond(null, { status: 'INFEASIBLE', bound: null, stoppedBy: 'infeasible', conflicts });
  };
  const lookUntil = seconds() + Math.min(secondsToLook, request.max_seconds / 4);
  if (await isPlainlyImpossible(loading, request, bounds, leftUntil(lookUntil))) return hasNoPlan();

  const telling = planTelling(seconds, ({ plan, bound }: { plan: Plan; bound: number | null }) =>
    options.onPlan?.(respond(plan, { status: 'FEASIBLE', bound, stoppedBy: 'time', reproducible: false })),
  );
  const watch: Watch = {
    cut: () => {
      clockAsked = true;
    },
    stop: () => {
      if (seconds() < request.max_seconds) return false;
      clockAsked = true;
      return true;
    },
    secondsLeft: () => request.max_seconds - seconds(),
    onPlan: (plan, bound) => {
      telling.better({ plan, bound });
    },
    onProgress: (phase, columns, plan, bound) => {
      telling.due();
      const lines = plan?.built.reduce((sum, on) => sum + on, 0) ?? null;
      const objective = plan?.value ?? null;
      const gap = objective === null || bound === null ? null : gapBetween(bound, objective);
      options.onProgress?.({ phase, seconds: seconds(), columns, lines, objective, bound, gap });
    },
  };
  const begun = begin(problem, partial, watch);
  const outcome = optimise(await loading, problem, { gap: request.gap, partial }, watch, begun);
  if (outcome.kind === 'stopped') return respond(null, { status: 'STOPPED', bound: null, stoppedBy: 'time' });
  if (outcome.kind === 'infeasible') return hasNoPlan();
  const { plan } = outcome;
  const built = plan.built.reduce((sum, on) => sum + on, 0);
  const conflicts = built < plan.built.length ? await explained(built, outcome.mostLines === built) : [];
  return respond(plan, { ...runFacts(outcome), conflicts });
};

/** An explanation takes no longer than this, and ends no later than so long after the time the request allows. */
const secondsToExplain = 3;
const secondsOverTime = 0.4;
/** Time to look for what makes a plan plainly impossible, before any solve. */
const secondsToLook = 0.5;
/** A bound this close to the plan's worth, as a share of it, is that worth: the rest is the solver's noise. */
const noise = 1e-7;

const runFacts = ({
  proven,
  bound,
  plan: { value },
}: Extract<Outcome, { kind: 'plan' }>): Pick<RunFacts, 'status' | 'bound' | 'stoppedBy'> => {
  const reached = bound !== null && bound <= value + Math.max(1e-6, noise * Math.abs(value));
  const facts = { bound: reached ? value : bound };
  if (!proven) return { ...facts, status: 'FEASIBLE', stoppedBy: 'time' };
  return { ...facts, status: 'OPTIMAL', stoppedBy: reached ? 'optimal' : 'gap' };
};
