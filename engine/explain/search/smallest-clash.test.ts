import { describe, expect, it } from 'vitest';
import { solver } from '#engine/solver/highs.ts';
import { mostBySearch, tinyQuestion } from '../explain.case.ts';
import { activeLifts, type Lift } from '../lifts/index.ts';
import { hopelessLines } from '../one-line/hopeless-lines.ts';
import { smallestClash } from './smallest-clash.ts';

const wanted = process.env.FULL === '1' ? 100 : 12;

describe('smallestClash', () => {
  it('names rules that no plan keeps together, and no rule that is not needed for that', async () => {
    const highs = await solver();
    let alone = 0;
    for (let seed = 1, compared = 0; compared < wanted; seed++) {
      const question = tinyQuestion(seed);
      // Lines that can hold nothing legal are explained one by one, and are no part of such a question.
      if (!question || hopelessLines(highs, question.problem, () => 5).length > 0) continue;
      const most = mostBySearch(question);
      if (most === null || most === question.target) continue;
      compared++;
      const { rules, enoughAlone } = smallestClash(highs, question, () => 5);
      const nameOf = ({ rule, cells }: Lift) => `${rule} ${cells}`;
      const kept = new Set(rules.map(nameOf));
      const given = activeLifts(question, 'each').filter((lift) => !kept.has(nameOf(lift)));
      const reaches = (lifts: typeof given): boolean | null => {
        const found = mostBySearch(question, lifts);
        return found === null ? null : found === question.target;
      };
      expect(reaches(given) ?? false, `seed ${seed}: ${[...kept]}`).toBe(false);
      // An absence given up can close a way: whether a rule is needed is asked with every absence in force.
      const away = given.filter(({ rule }) => rule !== 'unavailable_terms');
      for (const lift of rules) expect(reaches([...away, lift]) ?? true, `seed ${seed}: ${lift.rule}`).toBe(true);
      for (const lift of enoughAlone) expect(reaches([lift]) ?? true, `seed ${seed}: ${lift.rule} alone`).toBe(true);
      alone += enoughAlone.length;
    }
    expect(alone).toBeGreaterThan(0);
  }, 300_000);
});
