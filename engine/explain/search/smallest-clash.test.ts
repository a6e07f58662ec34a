import { describe, expect, it } from 'vitest';
import { solver } from '#engine/solver/highs.ts';
import { mostBySearch, tinyQuestion } from '../explain.case.ts';
import { activeLifts } from '../lifts/index.ts';
import { smallestClash } from './smallest-clash.ts';

const wanted = process.env.FULL === '1' ? 100 : 12;

describe('smallestClash', () => {
  it('names rules that no plan keeps together, and no rule that is not needed for that', async () => {
    const highs = await solver();
    let alone = 0;
    for (let seed = 1, compared = 0; compared < wanted; seed++) {
      const question = tinyQuestion(seed);
      if (!question || question.request.locks.length > 1) continue;
      const most = mostBySearch(question);
      if (most === null || most === question.target) continue;
      compared++;
      const { rules, enoughAlone } = smallestClash(highs, question, () => 5);
      const kept = new Set(rules.map(({ rule }) => rule));
      const given = activeLifts(question).filter(({ rule }) => !kept.has(rule));
      const reaches = (lifts: typeof given): boolean | null => {
        const found = mostBySearch(question, lifts);
        return found === null ? null : found === question.target;
      };
      expect(reaches(given) ?? false, `seed ${seed}: ${[...kept]}`).toBe(false);
      for (const lift of rules) expect(reaches([...given, lift]) ?? true, `seed ${seed}: ${lift.rule}`).toBe(true);
      for (const lift of enoughAlone) expect(reaches([lift]) ?? true, `seed ${seed}: ${lift.rule} alone`).toBe(true);
      alone += enoughAlone.length;
    }
    expect(alone).toBeGreaterThan(0);
  }, 300_000);
});
