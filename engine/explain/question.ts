import { compileProblem, type LineSpec, type Problem } from '#engine/algorithm/problem.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { Bounds } from '#engine/domain/ruleset.ts';

/**
 * Why can `target` of these lines not all be built? In complete filling the target is every line asked for; in partial filling it is
 * one more line than was built.
 */
export type Question = {
  request: SchedulingRequest;
  /** The rules in force, after the request's overrides. */
  bounds: Bounds;
  /** The request in numbers, without worth: only what is possible counts here. */
  problem: Problem;
  /** Lines spoken of, as indices into the request's lines: all, or those that can hold a legal line at all. */
  lines: readonly number[];
  target: number;
};

/** A reason, with the bound it proves: no legal plan builds more than `most` of the question's lines. */
export type Claim = { most: number; rules: string[]; message: string; cells: string[] };

/** The request without affinity, weights and leave target: the same legal plans, all worth 0. */
export const withoutWorth = (request: SchedulingRequest): SchedulingRequest => ({
  ...request,
  affinity: { source: '', version: '', weights: {} },
  leave_first_half_share: null,
  weights: { affinity: 0, diversity: 0, leave: 0, pathway: 0, fill: 0, stability: 0 },
});

/** The legal side of a request in numbers. */
export const problemOf = (request: SchedulingRequest, bounds: Bounds): Problem => {
  const worthless = withoutWorth(request);
  return compileProblem(worthless, bounds, { source: '', version: '', weights: {} });
};

/** What each of the question's lines may and must hold. */
export const specsOf = ({ problem, lines }: Pick<Question, 'problem' | 'lines'>): LineSpec[] =>
  lines.map((line) => problem.lines[line]);

/** Terms of the year (from 0) a line works in. */
export const workedTerms = (problem: Problem, line: Pick<LineSpec, 'available'>): number[] =>
  problem.weeks.flatMap((_, term) => ((line.available >> term) & 1 ? [term] : []));

/** `value` of each of the question's lines; lines that work in the same terms share theirs. */
export const byWorkedTerms = <Value>(question: Question, value: (terms: number[]) => Value): Value[] => {
  const known = new Map<number, Value>();
  return specsOf(question).map((line) => {
    if (!known.has(line.available)) known.set(line.available, value(workedTerms(question.problem, line)));
    return known.get(line.available)!;
  });
};
