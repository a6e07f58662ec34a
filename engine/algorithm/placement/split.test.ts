import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../random.ts';
import { type Placement, split } from './split.ts';

/** A plan of `lines` over four terms drawn term by term, so that a split into two halves is known to exist. */
const drawnPlan = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 1000 })).map(([lines, seed]) => {
  const random = randomFrom(seed);
  const types = 6;
  const cells = Array.from({ length: lines }, () => Array.from({ length: 4 }, () => Math.floor(random() * types)));
  const used = Array.from({ length: types }, (_, type) =>
    [0, 1, 2, 3].map((term) => cells.filter((line) => line[term] === type).length),
  );
  // Equal posts in all terms, as tight as the busiest term allows.
  const posts = used.map((perTerm) => Math.max(...perTerm));
  return { cells, posts, seed };
});

describe('splitting placements between halves of the year', () => {
  it('gives every line two in each half and overfills nothing where posts are equal', () => {
    fc.assert(
      fc.property(drawnPlan, ({ cells, posts, seed }) => {
        const placements: Placement[] = cells.flatMap((line, index) =>
          line.map((type) => ({ line: index, type, mayStand: 0b1111 })),
        );
        const half = Int32Array.from(posts, (count) => 2 * count);
        const sides = { first: 0b0011, second: 0b1100, firstPosts: half, secondPosts: half, firstOf: () => 2 };
        const inFirst = split(placements, sides, randomFrom(seed, 1), {
          types: new Uint8Array(posts.length),
          wanted: 0,
        });
        cells.forEach((_, line) => {
          expect(placements.filter((placement, at) => placement.line === line && inFirst[at]).length).toBe(2);
        });
        posts.forEach((count, type) => {
          const first = placements.filter((placement, at) => placement.type === type && inFirst[at]).length;
          const all = placements.filter((placement) => placement.type === type).length;
          expect(first).toBeLessThanOrEqual(2 * count);
          expect(all - first).toBeLessThanOrEqual(2 * count);
        });
      }),
    );
  });

  it('sends leave to the first half where it can', () => {
    const placements: Placement[] = [0, 1].flatMap((line) => [0, 1].map((type) => ({ line, type, mayStand: 0b11 })));
    const two = Int32Array.of(2, 2);
    const sides = { first: 0b01, second: 0b10, firstPosts: two, secondPosts: two, firstOf: () => 1 };
    const inFirst = split(placements, sides, randomFrom(3), { types: Uint8Array.of(0, 1), wanted: 2 });
    expect(placements.filter((placement, at) => placement.type === 1 && inFirst[at]).length).toBe(2);
  });
});
