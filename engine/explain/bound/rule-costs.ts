import type { Problem } from '#engine/algorithm/problem.ts';
import type { Solver } from '#engine/solver/highs.ts';
import { activeLifts, type Lift, withoutAll } from '../lifts/index.ts';
import { problemOf, type Question, specsOf } from '../question.ts';
import { mayHelp } from './may-help.ts';
import { type MostLines, mostLines } from './most-lines.ts';

/** How many lines are possible at most once a rule is given up. */
export type RuleCost = { lift: Lift; most: number };

/** The question's lines alone, under the rules that are left. */
export const problemWithout = ({ request, bounds, lines }: Question, lifts: readonly Lift[]): Problem => {
  const left = withoutAll({ request, bounds }, lifts);
  const problem = problemOf(left.request, left.bounds);
  return { ...problem, lines: specsOf({ problem, lines }) };
};

/** Rules behind the proof: it fails without any of them. */
export const rulesBehind = (question: Question, proof: MostLines, stop: () => boolean): Lift[] =>
  activeLifts(question).filter((lift) => !stop() && mayHelp(problemWithout(question, [lift]), proof));

/** The rules, of those given, without which more than `most` lines would be possible; the dearest first. */
export const ruleCosts = (
  solver: Solver,
  question: Question,
  lifts: readonly Lift[],
  most: number,
  stop: () => boolean,
): RuleCost[] =>
  lifts
    .flatMap((lift): RuleCost[] => {
      if (stop()) return [];
      const without = mostLines(solver, problemWithout(question, [lift]), stop).most;
      // A bound cut short by the clock is not the rule's doing.
      return without > most && !stop() ? [{ lift, most: without }] : [];
    })
    .sort((a, b) => b.most - a.most);
