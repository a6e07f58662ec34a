import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameCounts } from './name-counts.ts';

// Few low bits apart, so that names collide in the table.
const name = fc.integer({ min: 1, max: 12 }).map((index) => index * 2 ** 33 + (index % 3));

describe('counts of names', () => {
  it('agree with a map through any additions and removals', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), name), { maxLength: 60 }), (steps) => {
        const counts = new NameCounts(64);
        const known = new Map<number, number>();
        for (const [adds, bearer] of steps) {
          const held = known.get(bearer) ?? 0;
          if (!adds && held === 0) continue;
          if (adds) counts.add(bearer);
          else counts.remove(bearer);
          known.set(bearer, held + (adds ? 1 : -1));
        }
        for (const [bearer, held] of known) expect(counts.of(bearer)).toBe(held);
      }),
    );
  });

  it('tell how repeats grow without changing anything', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 8 }), name, name, (bearers, x, y) => {
        const counts = new NameCounts(32);
        for (const bearer of bearers) counts.add(bearer);
        const repeats = (list: number[]) => list.length - new Set(list).size;
        const [a, b, ...others] = bearers;
        const grown = counts.growth([a, b], [x, y], 2);
        expect(grown).toBe(repeats([...others, x, y]) - repeats(bearers));
      }),
    );
  });
});
