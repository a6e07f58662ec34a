import type { Solver } from '#engine/solver/highs.ts';
import { problemWithout } from '../bound/rule-costs.ts';
import { activeLifts, type Lift } from '../lifts/index.ts';
import type { Question } from '../question.ts';
import { type Answer, canBuild } from './can-build.ts';

/**
 * Rules that no plan with the target's lines keeps together, and those of them that are enough to give up alone. `smallest`: none of
 * the rules could be left out; false when time ran out first.
 */
export type Clash = { rules: Lift[]; smallest: boolean; enoughAlone: Lift[] };

/** With more locks than this they are given up together. */
const mostLocks = 12;

/**
 * Gives up the rules one at a time as long as the rest still clash. The question must be known to have no plan. When time runs out
 * the set may hold more than it needs; that it clashes is proven all the same.
 */
export const smallestClash = (solver: Solver, question: Question, secondsLeft: () => number): Clash => {
  const without = (lifts: readonly Lift[]): Answer =>
    secondsLeft() <= 0 ? 'unknown' : canBuild(solver, problemWithout(question, lifts), question.target, secondsLeft);
  let given: Lift[] = [];
  const lifts = activeLifts(question, question.request.locks.length <= mostLocks ? 'each' : 'together');
  let smallest = true;
  const rules = lifts.filter((lift) => {
    const answer = without([...given, lift]);
    if (answer === 'unknown') smallest = false;
    if (answer === 'no') given = [...given, lift];
    return answer !== 'no';
  });
  // Whatever is not in the set stays in force beside it, so only its members can be enough alone.
  return { rules, smallest, enoughAlone: rules.filter((lift) => without([lift]) === 'yes') };
};
