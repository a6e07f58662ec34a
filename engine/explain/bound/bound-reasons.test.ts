import { describe, expect, it } from 'vitest';
import { solver } from '#engine/solver/highs.ts';
import { mostBySearch, tinyQuestion } from '../explain.case.ts';
import { activeLifts } from '../lifts/index.ts';
import { specsOf } from '../question.ts';
import { boundReasons } from './bound-reasons.ts';
import { certify, wholeWeights } from './certificate.ts';
import { mayHelp } from './may-help.ts';
import { mostLines } from './most-lines.ts';
import { problemWithout, ruleCosts } from './rule-costs.ts';

const wanted = process.env.FULL === '1' ? 400 : 40;
const never = () => false;

describe('what the counting LP proves of tiny requests', () => {
  it('bounds the lines, by its certificate too, and says truly what each rule costs', {
    timeout: 600_000,
  }, async () => {
    const highs = await solver();
    const wrong: string[] = [];
    const seen = { certificates: 0, dearer: 0, idle: 0 };
    for (let seed = 1, compared = 0; compared < wanted; seed++) {
      const question = tinyQuestion(seed);
      if (!question) continue;
      const problem = { ...question.problem, lines: specsOf(question) };
      const proof = mostLines(highs, problem, never);
      const { most } = proof;
      if (most >= question.target) continue;
      const searched = mostBySearch(question);
      if (searched === null) continue;
      compared++;
      const says = (what: string) => wrong.push(`seed ${seed}: ${what}`);
      if (most < searched) says(`the LP says ${most}, but ${searched} can be built`);

      const whole = wholeWeights(proof.weights);
      const certificate = certify(highs, problem, whole, () => 5);
      if (certificate === null || certificate.most < searched) says(`its certificate says ${certificate?.most}`);
      if (certificate && certificate.most < question.target) seen.certificates++;
      for (const lift of activeLifts(question)) {
        const without = mostBySearch(question, [lift]);
        if (without === null) continue;
        const left = problemWithout(question, [lift]);
        if (!mayHelp(left, proof)) {
          seen.idle++;
          if (without > most) says(`${lift.rule} is called idle, but without it ${without} can be built`);
        } else {
          const [cost] = ruleCosts(highs, question, [lift], most, never);
          if (cost) seen.dearer++;
          if (without > (cost?.most ?? most)) says(`without ${lift.rule} ${without} can be built, not ${cost?.most}`);
        }
      }
      if (boundReasons(highs, question, question.target, () => 5).conflicts.length === 0) says('no reason is given');
    }
    expect(wrong).toEqual([]);
    expect(seen.certificates).toBeGreaterThan(wanted / 2);
    expect(Math.min(seen.dearer, seen.idle)).toBeGreaterThan(wanted / 4);
  });
});
