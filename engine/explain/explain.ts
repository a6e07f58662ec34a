import { sequencesAtMost } from '#engine/algorithm/exact/sequences.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { Conflict } from '#engine/domain/response.ts';
import type { Bounds } from '#engine/domain/ruleset.ts';
import { countOf } from '#engine/rules/weeks.ts';
import type { Solver } from '#engine/solver/highs.ts';
import { boundReasons } from './bound/bound-reasons.ts';
import { countingClaims, postClaims } from './counting/index.ts';
import { doubtfulKinds, hopelessKinds, hopelessLines } from './one-line/hopeless-lines.ts';
import { hopelessReasons } from './one-line/hopeless-reasons.ts';
import { type Claim, problemOf, type Question } from './question.ts';
import { fewDifferentLines } from './search/few-lines.ts';
import { searchReasons } from './search/search-reasons.ts';

/** What is to be explained. */
export type Shortfall = {
  request: SchedulingRequest;
  /** The rules in force, after the request's overrides. */
  bounds: Bounds;
  /** Lines built in partial filling; null where every line was asked for and none can be had. */
  built: number | null;
  /** Whether it is proven that there is no plan (partial filling: none with one more line). */
  proven: boolean;
  /** Seconds the explanation may still take. */
  secondsLeft: () => number;
};

const mostCounts = 8;

const conflictOf = ({ most: _, ...conflict }: Claim): Conflict => conflict;

/** Every line of the request, and the aim to build them all. */
const wholeQuestion = (request: SchedulingRequest, bounds: Bounds): Question => {
  const problem = problemOf(request, bounds);
  return { request, bounds, problem, lines: problem.lines.map((_, line) => line), target: problem.lines.length };
};

/** So many sequences are looked through in the blink of an eye. */
const quicklyListed = 200_000;

/** Whether it is quickly seen that fewer different legal lines exist than are asked for. */
const lacksDifferentLines = (question: Question): boolean =>
  sequencesAtMost(question.problem) <= quicklyListed && fewDifferentLines(question).length > 0;

/**
 * Whether a request is impossible by counting (posts, or the different lines there are), or by a line that can hold nothing legal (in
 * partial filling: by all of them): a proof without any solve of the whole, and mostly without the solver. False says nothing.
 */
export const isPlainlyImpossible = async (
  loading: Promise<Solver>,
  request: SchedulingRequest,
  bounds: Bounds,
  secondsLeft: () => number,
): Promise<boolean> => {
  const question = wholeQuestion(request, bounds);
  const { problem } = question;
  const partial = request.allow_partial_filling;
  if (!partial && (countingClaims(question).length > 0 || lacksDifferentLines(question))) return true;
  const doubtful = doubtfulKinds(problem, secondsLeft);
  const linesOf = (kinds: typeof doubtful): number => kinds.reduce((sum, { lines }) => sum + lines.length, 0);
  const enough = partial ? problem.lines.length : 1;
  return linesOf(doubtful) >= enough && linesOf(hopelessKinds(await loading, problem, doubtful, secondsLeft)) >= enough;
};

/**
 * Why there is no plan, or no plan with one more line: never empty, and every sentence proven. Counting first, then the certificate
 * of the counting LP with what each rule costs, then, where only a complete search knows, the rules that clash.
 */
export const explain = (solver: Solver, shortfall: Shortfall): Conflict[] => {
  const { request, bounds, built, proven, secondsLeft } = shortfall;
  const whole = wholeQuestion(request, bounds);
  const hopeless = hopelessLines(solver, whole.problem, secondsLeft);
  const without = new Set(hopeless.flat());
  const lines = whole.lines.filter((line) => !without.has(line));
  // Where more lines may yet be possible, the question is what stops all of them.
  const targetOf = (all: number): number => (built === null || !proven ? all : built + 1);
  // Too few posts in a term come first: they are what a planner can see, and no rule is to blame for them.
  const posts = hopeless.length > 0 ? postClaims({ ...whole, target: targetOf(whole.lines.length) }) : [];
  const conflicts = posts.map(conflictOf);
  conflicts.push(
    ...hopelessReasons(solver, { request, bounds }, hopeless, whole.lines.length, secondsLeft).filter(
      ({ rules }) => posts.length === 0 || rules.some((rule) => rule !== 'capacity'),
    ),
  );
  const target = targetOf(lines.length);
  if (lines.length > 0 && lines.length >= target) {
    const question: Question = { ...whole, lines, target };
    const claims = countingClaims(question);
    const saidOf = new Set(posts.map(({ cells }) => cells[0]));
    conflicts.push(
      ...claims
        .filter(({ cells }) => !saidOf.has(cells[0]))
        .slice(0, mostCounts)
        .map(conflictOf),
    );
    const counted = Math.min(Number.POSITIVE_INFINITY, ...claims.map(({ most }) => most));
    const bound = secondsLeft() > 0 ? boundReasons(solver, question, counted, secondsLeft) : null;
    if (bound) conflicts.push(...bound.conflicts);
    const known = proven && (built !== null || hopeless.length === 0);
    if (known && bound?.proven === null && claims.length === 0)
      conflicts.push(...searchReasons(solver, question, secondsLeft));
  }
  if (conflicts.length === 0) conflicts.push(plainFact(shortfall, whole.lines.length));
  return conflicts;
};

const plainFact = ({ built, proven }: Shortfall, asked: number): Conflict => {
  const what =
    built === null
      ? `no legal plan has all ${countOf(asked, 'line')}`
      : `no legal plan has more than ${built} of the ${countOf(asked, 'line')}`;
  return {
    rules: ['capacity'],
    message: proven
      ? `It is proven that ${what}; which rules are to blame could not be told apart in the time there was`
      : `Time ran out: ${built ?? 0} of ${countOf(asked, 'line')} were built, and whether more are possible is not known`,
    cells: [],
  };
};
