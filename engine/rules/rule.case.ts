import { describe, expect, it } from 'vitest';
import { Rotation } from '#engine/domain/rotation.ts';
import { type Bounds, boundNames } from '#engine/domain/ruleset.ts';
import type { Placement, Year } from '#engine/plan/placement.ts';
import { lineRules } from './index.ts';
import type { LineRule } from './rule.ts';

/** A rotation for a rule's example: only what matters to the rule is given. */
export const rotation = (id: string, given: Partial<Rotation> = {}): Rotation =>
  Rotation.parse({ id, name: id.toUpperCase(), capacity: 1, parent_specialty: 'Medicine', ...given });

/** A line that holds the rotations one after the other from term 1 on, in a year with terms of the given weeks. */
export const lineIn = (lengths: number[], rotations: Rotation[]): [Placement[], Year] => {
  let termIndex = 0;
  const line = rotations.map((held) => {
    const start = termIndex;
    termIndex += held.span_terms;
    const weeks = lengths.slice(start, termIndex).reduce((sum, length) => sum + length, 0);
    return { termIndex: start, terms: held.span_terms, weeks, rotation: held };
  });
  return [line, { lengths, weeks: lengths.reduce((sum, length) => sum + length, 0), annualLeaveWeeks: null }];
};

type Example = { bounds: Bounds; line: [Placement[], Year]; value: string };
type IllegalExample = Example & { terms: (number | null)[]; says: RegExp };

/** What every rule keeps, run on its own examples. `terms` are where the violations must be (from 0, null = whole line). */
export const describeRule = (
  rule: LineRule,
  examples: { legal: Record<string, Example>; illegal: Record<string, IllegalExample> },
): void => {
  describe(rule.name, () => {
    it('is named after its bound, is listed, and is silent where the bound is not set', () => {
      expect(boundNames).toContain(rule.name);
      expect(lineRules).toContain(rule);
      expect(rule.applies({})).toBe(false);
      expect(rule.applies({ [rule.name]: null })).toBe(false);
    });
    for (const [claim, { bounds, line, value }] of Object.entries(examples.legal))
      it(`allows ${claim}`, () => {
        expect(rule.applies(bounds)).toBe(true);
        const judgement = rule.judge(line[0], bounds, line[1]);
        expect(judgement).toEqual({ ok: true, value, limit: expect.stringMatching(/./), violations: [] });
      });
    for (const [claim, { bounds, line, value, terms, says }] of Object.entries(examples.illegal))
      it(`forbids ${claim}`, () => {
        expect(rule.applies(bounds)).toBe(true);
        const judgement = rule.judge(line[0], bounds, line[1]);
        expect(judgement).toMatchObject({ ok: false, value });
        expect(judgement.violations.map((violation) => violation.term_index)).toEqual(terms);
        for (const violation of judgement.violations) expect(violation.message).toMatch(says);
      });
  });
};
