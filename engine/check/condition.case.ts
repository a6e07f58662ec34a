import { describe, expect, it } from 'vitest';
import type { DraftJobLine } from '#engine/domain/job-line.ts';
import { SchedulingRequest, type SchedulingRequestInput } from '#engine/domain/request.ts';
import { type Plan, readPlan } from '#engine/plan/read-plan.ts';
import type { PlanCondition } from './condition.ts';

const rotation = (id: string, given: object = {}) => ({
  id,
  name: `Ward ${id.toUpperCase()}`,
  capacity: 1,
  parent_specialty: `Specialty ${id.toUpperCase()}`,
  ...given,
});

/** Two lines, three terms; wards a, b, c with one post a term, d with two, and g over two terms. */
export const requestOf = (given: Partial<SchedulingRequestInput> = {}): SchedulingRequest =>
  SchedulingRequest.parse({
    rotations: [
      rotation('a'),
      rotation('b'),
      rotation('c'),
      rotation('d', { capacity: 2 }),
      rotation('g', { span_terms: 2 }),
    ],
    term_structure: [10, 20, 22],
    num_job_lines: 2,
    ...given,
  });

/** A line from the ids of its terms: `abd`, `-` for nothing, `gg` for the span. */
export const draft = (cells: string, given: Partial<DraftJobLine> = {}): DraftJobLine => ({
  allocations: [...cells].flatMap((id, term_index) =>
    id === '-' || (id === 'g' && cells[term_index - 1] === 'g') ? [] : [{ term_index, rotation_id: id }],
  ),
  ...given,
});

type Case = { request?: Partial<SchedulingRequestInput>; lines: DraftJobLine[] };
type BrokenCase = Case & { says: string[] };

export const planOf = ({ request, lines }: Case): Plan => readPlan(requestOf(request), lines);

/** What every condition keeps: silence on what is kept, and each fault once, named by its place, in the words given. */
export const describeCondition = (
  name: string,
  condition: PlanCondition,
  cases: { kept: Record<string, Case>; broken: Record<string, BrokenCase> },
): void => {
  describe(name, () => {
    it('finds nothing in a legal plan', () => {
      expect(condition(planOf({ lines: [draft('abd'), draft('gga')] }))).toEqual([]);
    });
    for (const [claim, given] of Object.entries(cases.kept))
      it(`allows ${claim}`, () => {
        expect(condition(planOf(given))).toEqual([]);
      });
    for (const [claim, given] of Object.entries(cases.broken))
      it(`forbids ${claim}`, () => {
        const violations = condition(planOf(given));
        expect(violations.map((violation) => violation.message)).toEqual(given.says);
        for (const { line_id, term_index, message, source } of violations) {
          expect(source).not.toBe('');
          if (line_id !== null) expect(message.startsWith(line_id)).toBe(true);
          if (term_index !== null) expect(message).toContain(`term ${term_index + 1}:`);
        }
      });
  });
};
