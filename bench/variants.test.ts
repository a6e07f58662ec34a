import { describe, expect, it } from 'vitest';
import { lineRoles } from '#engine/domain/line-roles.ts';
import { postsIn } from '#engine/domain/rotation.ts';
import { requestFaults } from '#engine/request-faults.ts';
import { rulesetFor } from '#engine/rulesets/index.ts';
import { lineFaults } from '#engine/testing/line-faults.ts';
import { checkInstance, instanceNames, readInstance } from './instance.ts';
import { usageOf } from './variants/draft.ts';
import { readPlan, variantRequest, variants } from './variants.ts';

describe('plans kept beside the instances', () => {
  it.each(instanceNames)('are legal and complete: %s', (name) => {
    expect(checkInstance(readInstance(name), readPlan(name))).toMatchObject({ feasible: true, complete: true });
  });
});

describe.each(['M-1', 'L-1', 'XL-1'])('variants of %s', (name) => {
  const instance = readInstance(name);
  it.each(variants.map((variant) => variant.name))(
    'keep their hidden plan legal: %s',
    { timeout: 60_000 },
    (variant) => {
      const { request, plan } = variantRequest(instance, readPlan(name), variant, 1);
      const { bounds } = rulesetFor(request);
      expect(requestFaults(request)).toEqual([]);
      expect(plan).toHaveLength(instance.N);
      expect(new Set(plan.map((cells) => cells.join())).size).toBe(instance.N);
      const faults = lineRoles(request).flatMap((role, line) => lineFaults(request, bounds, role, plan[line]));
      expect(faults).toEqual([]);
      for (const rotation of request.rotations)
        usageOf(plan, rotation.id, request.term_structure.length).forEach((used, term) => {
          expect(used, `${rotation.id} in term ${term + 1}`).toBeLessThanOrEqual(postsIn(rotation, term));
        });
    },
  );
});

describe('a harder variant', () => {
  const draft = (variant: string) => variantRequest(readInstance('L-1'), readPlan('L-1'), variant, 1).request;

  it('has what its name says', () => {
    expect(draft('service cap').rules.max_service_share).toBe(0.2);
    expect(draft('posts by term').rotations.some(({ capacity }) => Array.isArray(capacity))).toBe(true);
    expect(
      draft('closed terms').rotations.some(({ capacity }) => Array.isArray(capacity) && capacity.includes(0)),
    ).toBe(true);
    expect(draft('spans').rotations.some(({ span_terms }) => span_terms === 2)).toBe(true);
    expect(draft('named workers').workers.some(({ unavailable_terms }) => unavailable_terms.length > 0)).toBe(true);
    expect(draft('pathways').priority_requirements).toMatchObject({
      Exact: { mode: 'exact' },
      Preferred: { mode: 'prefer' },
    });
    expect(draft('locked cells').locks.length).toBeGreaterThan(20);
    expect(draft('four terms').term_structure).toEqual([13, 13, 13, 13]);
  });

  it('keeps the posts of the year when they differ by term', () => {
    const total = (request: ReturnType<typeof draft>) =>
      request.rotations.map((rotation) =>
        request.term_structure.reduce((sum, _, term) => sum + postsIn(rotation, term), 0),
      );
    expect(total(draft('posts by term'))).toEqual(total(draft('plain')));
  });

  it('is the same for the same seed', () => {
    expect(draft('all')).toEqual(draft('all'));
  });
});
