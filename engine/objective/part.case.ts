import { describe, expect, it } from 'vitest';
import { SchedulingRequest, type SchedulingRequestInput } from '#engine/domain/request.ts';
import { readPlan } from '#engine/plan/read-plan.ts';
import { objectiveParts, scoreParts } from './index.ts';
import type { ObjectivePart } from './part.ts';

type RotationInput = SchedulingRequestInput['rotations'][number];

/** A rotation with one post a term, in the specialty of its own id. */
export const rotation = (id: string, given: Partial<RotationInput> = {}): RotationInput => ({
  id,
  name: id,
  capacity: 1,
  parent_specialty: id,
  ...given,
});

type Example = {
  request: Omit<SchedulingRequestInput, 'term_structure'> & { term_structure?: number[] };
  /** Ids of each line's rotations with the terms they start in: `{ 0: 'a', 2: 'b' }`. */
  lines: Record<number, string>[];
  score: number;
};

/** What every part keeps: it is listed, its weight multiplies it, and it scores its examples. */
export const describePart = (part: ObjectivePart, examples: Record<string, Example>): void => {
  describe(part.name, () => {
    it('is listed once', () => {
      expect(objectiveParts.filter(({ name }) => name === part.name)).toEqual([part]);
    });
    for (const [claim, { request, lines, score }] of Object.entries(examples))
      it(claim, () => {
        const scored = (weights: Record<string, number>) => {
          const read = SchedulingRequest.parse({
            term_structure: [10, 10, 10, 10, 12],
            num_job_lines: Math.max(1, lines.length),
            ...request,
            weights,
          });
          const drafts = lines.map((line) => ({
            allocations: Object.entries(line).map(([term, rotation_id]) => ({ term_index: Number(term), rotation_id })),
          }));
          return scoreParts(readPlan(read, drafts))[part.name];
        };
        expect(scored({})).toBe(score);
        expect(scored({ [part.name]: 2.5 })).toBe(2.5 * score || 0);
        expect(scored({ [part.name]: 0 })).toBe(0);
      });
  });
};
