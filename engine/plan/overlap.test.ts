import fc from 'fast-check';
import { expect, it } from 'vitest';
import { largestOverlaps } from './overlap.ts';

const shared = (a: number[], b: number[]): number => {
  const left = [...b];
  return a.filter((element) => {
    const at = left.indexOf(element);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
};

it('finds the same largest overlap as comparing every two lists', () => {
  const list = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(list, { maxLength: 12 }), (lists) => {
      const naive = lists.map((a, i) => Math.max(0, ...lists.map((b, j) => (i === j ? 0 : shared(a, b)))));
      expect(largestOverlaps(lists)).toEqual(naive);
    }),
    { numRuns: 500 },
  );
});
