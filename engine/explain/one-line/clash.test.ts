import { describe, expect, it } from 'vitest';
import { solver } from '#engine/solver/highs.ts';
import { hasLegalLine, tinyQuestion } from '../explain.case.ts';
import { clashOf, sharesClash } from './clash.ts';
import { hopelessLines } from './hopeless-lines.ts';

const wanted = process.env.FULL === '1' ? 300 : 40;

describe('lines that can hold nothing legal', () => {
  it('are exactly those for which listing finds no line, and what clashes is a smallest clash', async () => {
    const highs = await solver();
    let clashes = 0;
    for (let seed = 1; clashes < wanted; seed++) {
      const question = tinyQuestion(seed);
      if (!question) continue;
      const hopeless = hopelessLines(highs, question.problem, () => 5);
      expect(
        hopeless.flat().sort((a, b) => a - b),
        `seed ${seed}`,
      ).toEqual(question.lines.filter((line) => !hasLegalLine(question, line, [])));
      for (const [line] of hopeless) {
        const clash = clashOf(highs, question, line, () => 5);
        clashes++;
        const { kept, given } = clash;
        expect(hasLegalLine(question, line, given), `seed ${seed} line ${line}`).toBe(false);
        // An absence given up can close a way: whether a rule is needed is asked with the absence in force.
        const away = given.filter(({ rule }) => rule !== 'unavailable_terms');
        for (const lift of kept)
          expect(hasLegalLine(question, line, [...away, lift]), `seed ${seed} line ${line} ${lift.rule}`).toBe(true);
        const locks = kept.some(({ rule }) => rule === 'locks');
        if (!locks && kept.every(({ rule }) => !/^pathway|^unavailable/.test(rule)))
          expect(sharesClash(highs, question, line, clash, () => 5)).toBe(true);
      }
    }
  }, 300_000);
});
