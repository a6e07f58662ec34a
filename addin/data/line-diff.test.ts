import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeldLine } from './cloud.ts';
import { isSame, type LineDiff, lineDiff } from './line-diff.ts';

const line = fc.record({
  id: fc.constantFrom('JL-001', 'JL-002', 'JL-003', 'JL-004'),
  worker_id: fc.constantFrom(null, 'a', 'b'),
  pathway: fc.constantFrom(null, 'GP'),
  allocations: fc.uniqueArray(
    fc.record({ term_index: fc.integer({ min: 0, max: 3 }), rotation_id: fc.constantFrom('ed', 'med') }),
    { selector: ({ term_index }) => term_index },
  ),
}) satisfies fc.Arbitrary<HeldLine>;
const lines = fc.uniqueArray(line, { selector: ({ id }) => id });

/** The lines that come of doing what a diff says. */
const applied = (held: HeldLine[], next: HeldLine[], diff: LineDiff): HeldLine[] => [
  ...held
    .filter(({ id }) => !diff.removed.includes(id))
    .map((was) => {
      const change = diff.changed.find(({ id }) => id === was.id);
      if (!change) return was;
      const cells = new Map(was.allocations.map(({ term_index, rotation_id }) => [term_index, rotation_id]));
      for (const { term_index, to } of change.terms) {
        if (to === null) cells.delete(term_index);
        else cells.set(term_index, to);
      }
      return {
        id: was.id,
        worker_id: change.worker ? change.worker.to : was.worker_id,
        pathway: change.pathway ? change.pathway.to : was.pathway,
        allocations: [...cells].map(([term_index, rotation_id]) => ({ term_index, rotation_id })),
      };
    }),
  ...next.filter(({ id }) => diff.added.includes(id)),
];
const sorted = (held: HeldLine[]) =>
  held
    .map((each) => ({ ...each, allocations: each.allocations.toSorted((a, b) => a.term_index - b.term_index) }))
    .sort((a, b) => a.id.localeCompare(b.id));

describe('the difference between the lines of a run and those to come', () => {
  it('says all there is to do and no more', () => {
    fc.assert(
      fc.property(lines, lines, (held, next) => {
        const diff = lineDiff(held, next);
        expect(sorted(applied(held, next, diff))).toEqual(sorted(next));
        expect(diff.added.length + diff.changed.length + diff.same).toBe(next.length);
      }),
    );
  });

  it('is none between lines and themselves, in whatever order', () => {
    fc.assert(
      fc.property(lines, (held) => {
        expect(isSame(lineDiff(held, sorted(held).reverse()))).toBe(true);
      }),
    );
  });
});
