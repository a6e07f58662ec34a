import { lineNumberOf } from '#engine/domain/lock.ts';
import type { Solver } from '#engine/solver/highs.ts';
import { activeLifts, type Lift, postsLift, type Ruled, withoutAll } from '../lifts/index.ts';
import { pointerTo } from '../pointer.ts';
import { problemOf } from '../question.ts';
import { listed } from '../wording.ts';
import { cheapestLine } from './cheapest-line.ts';

/** Rules and wishes that no line of a kind keeps all at once, and what was given up without opening a way. */
export type Clash = { kept: Lift[]; given: Lift[] };

/** What bears on one line: the posts, every bound, and the locks, pathway and absences of this line. */
const liftsOf = (ruled: Ruled, line: number): Lift[] => {
  const { request } = ruled;
  const others = new Set(
    request.locks.flatMap((lock, index) => (lineNumberOf(lock.line) === line + 1 ? [] : [pointerTo('locks', index)])),
  );
  const lifts = activeLifts(ruled, 'each').flatMap((lift): Lift[] => {
    if (lift.rule === 'locks' && lift.cells.some((cell) => others.has(cell))) return [];
    if (lift.rule !== 'unavailable_terms') return [lift];
    const away = request.workers[line]?.unavailable_terms ?? [];
    if (away.length === 0) return [];
    const words = `the absence in ${away.length === 1 ? 'term' : 'terms'} ${listed(away.map(String))}`;
    return [{ ...lift, words, cells: [pointerTo('workers', line, 'unavailable_terms')] }];
  });
  return [postsLift, ...lifts];
};

const isHopeless = (solver: Solver, ruled: Ruled, line: number, given: readonly Lift[], secondsLeft: () => number) => {
  if (secondsLeft() <= 0) return false;
  const left = withoutAll(ruled, given);
  const problem = problemOf(left.request, left.bounds);
  return cheapestLine(solver, problem, problem.lines[line], () => 0, secondsLeft()).kind === 'none';
};

/**
 * A smallest set of what clashes for a line known to have no legal way, found by giving things up one at a time. When time runs out
 * the set may hold more than it needs; it clashes all the same.
 */
export const clashOf = (solver: Solver, ruled: Ruled, line: number, secondsLeft: () => number): Clash => {
  let given: Lift[] = [];
  const kept = liftsOf(ruled, line).filter((lift) => {
    if (!isHopeless(solver, ruled, line, [...given, lift], secondsLeft)) return true;
    given = [...given, lift];
    return false;
  });
  return { kept, given };
};

/** Whether another line comes to grief over the same bounds; a clash over one line's own wishes is never shared. */
export const sharesClash = (
  solver: Solver,
  ruled: Ruled,
  line: number,
  { kept }: Clash,
  secondsLeft: () => number,
): boolean => {
  if (kept.some(({ rule }) => rule === 'locks' || rule === 'unavailable_terms' || rule.startsWith('pathway:')))
    return false;
  const stays = new Set(kept.map(({ rule }) => rule));
  const given = liftsOf(ruled, line).filter(({ rule }) => !stays.has(rule));
  return isHopeless(solver, ruled, line, given, secondsLeft);
};

/**
 * A clash as it may be told to a planner. Where posts alone keep the line from being full, they are the clash: a rule that stands
 * in the way as well is not what to change. `enough`: giving up one member of the clash alone opens a way.
 */
export const tellableClash = (
  solver: Solver,
  ruled: Ruled,
  line: number,
  secondsLeft: () => number,
): Clash & { enough: boolean } => {
  const clash = clashOf(solver, ruled, line, secondsLeft);
  if (clash.kept.some((lift) => !isHopeless(solver, ruled, line, [lift], secondsLeft)))
    return { ...clash, enough: true };
  const rules = liftsOf(ruled, line).filter(({ rule }) => rule !== 'capacity' && rule !== 'unavailable_terms');
  return isHopeless(solver, ruled, line, rules, secondsLeft)
    ? { kept: [postsLift], given: rules, enough: true }
    : { ...clash, enough: false };
};
