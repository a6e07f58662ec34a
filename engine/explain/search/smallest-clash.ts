import type { Solver } from '#engine/solver/highs.ts';
import { problemWithout } from '../bound/rule-costs.ts';
import { activeLifts, type Lift, lockLifts } from '../lifts/index.ts';
import type { Question } from '../question.ts';
import { type Answer, canBuild } from './can-build.ts';

/** Rules that no plan with the target's lines keeps together, and those of them that are enough to give up alone. */
export type Clash = { rules: Lift[]; enoughAlone: Lift[] };

const mostLocks = 24;

/**
 * Gives up the rules one at a time as long as the rest still clash. The question must be known to have no plan. When time runs out
 * the set may hold more than it needs; that it clashes is proven all the same.
 */
export const smallestClash = (solver: Solver, question: Question, secondsLeft: () => number): Clash => {
  const without = (lifts: readonly Lift[]): Answer =>
    secondsLeft() <= 0 ? 'unknown' : canBuild(solver, problemWithout(question, lifts), question.target, secondsLeft);
  let given: Lift[] = [];
  const reduce = (lifts: readonly Lift[]): Lift[] =>
    lifts.filter((lift) => {
      if (without([...given, lift]) !== 'no') return true;
      given = [...given, lift];
      return false;
    });
  let rules = reduce(activeLifts(question));
  const { locks } = question.request;
  if (rules.some(({ rule }) => rule === 'locks') && locks.length > 1 && locks.length <= mostLocks)
    rules = [...rules.filter(({ rule }) => rule !== 'locks'), ...reduce(lockLifts(question))];
  // Whatever is not in the set stays in force beside it, so only its members can be enough alone.
  return { rules, enoughAlone: rules.filter((lift) => without([lift]) === 'yes') };
};
