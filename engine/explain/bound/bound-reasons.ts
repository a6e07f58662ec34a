import type { Conflict } from '#engine/domain/response.ts';
import { countOf } from '#engine/rules/weeks.ts';
import type { Solver } from '#engine/solver/highs.ts';
import type { Lift } from '../lifts/index.ts';
import { capacityOf } from '../pointer.ts';
import { type Question, specsOf } from '../question.ts';
import { type Certificate, certify, type Weights, wholeWeights } from './certificate.ts';
import { countedRotations, listSentence, plainCount, plainSentence } from './certificate-in-words.ts';
import { familiesAround } from './families.ts';
import { mostLines } from './most-lines.ts';
import { problemWithout, ruleCosts, rulesBehind } from './rule-costs.ts';

const familiesTried = 4;

/** The certificate as a family of rotations, where one around them proves as much; else as a list of them. */
const sentenceOf = (
  solver: Solver,
  question: Question,
  certificate: Certificate,
  secondsLeft: () => number,
): { message: string; certificate: Certificate } => {
  const problem = problemWithout(question, []);
  const count = plainCount(problem, certificate);
  if (count) {
    const counted = countedRotations(problem, certificate);
    for (const { words, holds } of familiesAround(problem, question.request, counted, familiesTried)) {
      const weights: Weights = certificate.weights.map((_, at) => {
        const rotation = Math.floor(at / problem.terms);
        return holds(rotation) ? count(rotation) : 0;
      });
      const family = certify(solver, problem, weights, secondsLeft);
      if (family && family.most <= certificate.most)
        return { message: plainSentence(family, words), certificate: family };
    }
  }
  return { message: listSentence(problem, question.request, certificate), certificate };
};

const certificateConflict = (
  solver: Solver,
  question: Question,
  proof: Certificate,
  behind: readonly Lift[],
  secondsLeft: () => number,
): Conflict => {
  const { message, certificate } = sentenceOf(solver, question, proof, secondsLeft);
  return {
    rules: ['capacity', ...behind.map(({ rule }) => rule)],
    message,
    cells: capacityOf(countedRotations(question.problem, certificate)),
  };
};

/**
 * What the counting LP proves: its certificate, unless counting said as much (`counted`: the least any count proved), and what each
 * rule behind it costs. `proven`: no legal plan has more of the question's lines, or null where the LP allows the target.
 */
export const boundReasons = (
  solver: Solver,
  question: Question,
  counted: number,
  secondsLeft: () => number,
): { proven: number | null; conflicts: Conflict[] } => {
  const stop = (): boolean => secondsLeft() <= 0;
  const problem = { ...question.problem, lines: specsOf(question) };
  const proof = mostLines(solver, problem, stop);
  const { most } = proof;
  if (most >= question.target) return { proven: null, conflicts: [] };
  const conflicts: Conflict[] = [];
  const whole = wholeWeights(proof.weights);
  const behind = rulesBehind(question, proof, stop);
  if (most < counted) {
    const certificate = stop() ? null : certify(solver, problem, whole, secondsLeft);
    conflicts.push(
      certificate && certificate.most < question.target
        ? certificateConflict(solver, question, certificate, behind, secondsLeft)
        : atMost(most, behind),
    );
  }
  const costs = ruleCosts(solver, question, behind, most, stop);
  for (const { lift, most: without } of costs) {
    conflicts.push({
      rules: [lift.rule],
      message: `Without "${lift.words}", up to ${countOf(without, 'line')} rather than ${most} would be possible`,
      cells: lift.cells,
    });
  }
  if (costs.length === 0 && !stop())
    conflicts.push({
      rules: ['capacity'],
      message: `No single rule is to blame: whichever is given up, no more than ${countOf(most, 'line')} can be legal at once`,
      cells: [],
    });
  return { proven: most, conflicts };
};

const atMost = (most: number, behind: readonly Lift[]): Conflict => ({
  rules: ['capacity', ...behind.map(({ rule }) => rule)],
  message: `No more than ${countOf(most, 'line')} can be legal at once with the posts there are`,
  cells: [],
});
