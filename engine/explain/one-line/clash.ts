import { lineId, lineNumberOf } from '#engine/domain/lock.ts';
import type { Conflict } from '#engine/domain/response.ts';
import type { Solver } from '#engine/solver/highs.ts';
import { activeLifts, type Lift, postsLift, type Ruled, withoutAll } from '../lifts/index.ts';
import { pointerTo } from '../pointer.ts';
import { problemOf } from '../question.ts';
import { listed } from '../wording.ts';
import { cheapestLine } from './cheapest-line.ts';

/** What bears on one line: every bound, and the locks, pathway and absences of this line alone. */
const liftsOf = (ruled: Ruled, line: number): Lift[] => {
  const { request } = ruled;
  const own = {
    ...ruled,
    request: { ...request, locks: request.locks.filter((lock) => lineNumberOf(lock.line) === line + 1) },
  };
  const cells = new Set(own.request.locks.map((lock) => pointerTo('locks', request.locks.indexOf(lock))));
  const lifts = activeLifts(ruled, 'each').filter(
    ({ rule, cells: at }) => rule !== 'locks' || at.some((cell) => cells.has(cell)),
  );
  return [postsLift, ...lifts].flatMap((lift) => {
    if (lift.rule !== 'unavailable_terms') return [lift];
    const away = request.workers[line]?.unavailable_terms ?? [];
    if (away.length === 0) return [];
    const words = `the absence in ${away.length === 1 ? 'term' : 'terms'} ${listed(away.map(String))}`;
    return [{ ...lift, words, cells: [pointerTo('workers', line, 'unavailable_terms')] }];
  });
};

const named = (lines: readonly number[], all: number): string =>
  lines.length === all && all > 1
    ? 'No line can be legal'
    : `${listed(
        lines.map((line) => lineId(line + 1)),
        3,
      )} can hold no legal line`;

/**
 * Why these alike lines can hold nothing legal: a smallest set of rules and wishes that clash, found by giving them up one at a
 * time. When time runs out the set may hold more than it needs; it clashes all the same.
 */
export const clashOf = (
  solver: Solver,
  ruled: Ruled,
  lines: readonly number[],
  secondsLeft: () => number,
): Conflict => {
  const all = problemOf(ruled.request, ruled.bounds).lines.length;
  const [line] = lines;
  let given: Lift[] = [];
  const kept: Lift[] = [];
  for (const lift of liftsOf(ruled, line)) {
    const trial = [...given, lift];
    const left = withoutAll(ruled, trial);
    const problem = problemOf(left.request, left.bounds);
    const still =
      secondsLeft() > 0 && cheapestLine(solver, problem, problem.lines[line], () => 0, secondsLeft()).kind === 'none';
    if (still) given = trial;
    else kept.push(lift);
  }
  const withPosts = kept.some(({ rule }) => rule === 'capacity') ? ' with the posts there are' : '';
  const clashing = kept.filter(({ rule }) => rule !== 'capacity').map(({ words }) => words);
  const why =
    clashing.length === 0
      ? ''
      : `: ${listed(clashing)} ${clashing.length === 1 ? 'cannot be met' : 'cannot all be met'}`;
  return {
    rules: [...new Set(kept.map(({ rule }) => rule))],
    message: `${named(lines, all)}${withPosts}${why || ': its terms cannot all be filled'}`,
    cells: [...new Set(kept.flatMap(({ cells }) => cells))],
  };
};
