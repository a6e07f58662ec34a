import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Demand } from './demand.ts';

const limits = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 });
const within = (uses: number[], limit: number[]) => uses.every((use, at) => use <= limit[at]);

describe('a packed demand', () => {
  it('adds and compares exactly as its counters would', () => {
    fc.assert(
      fc.property(limits, fc.gen(), (limit, gen) => {
        const most = limit.map(() => 99);
        const demand = new Demand(limit, most);
        const draw = () => limit.map((top) => gen(fc.integer, { min: 0, max: top }));
        const a = draw();
        const b = draw();
        const sum = a.map((use, at) => use + b[at]);
        expect(demand.fits(demand.pack(a) + demand.pack(b))).toBe(within(sum, limit));
        expect(demand.within(demand.pack(a), demand.pack(b))).toBe(within(a, b));
      }),
    );
  });

  it('refuses a use that alone passes its limit, and spends no bits on what cannot', () => {
    const demand = new Demand([1, 3], [5, 3]);
    expect(demand.pack([2, 0])).toBe(-1);
    expect(demand.pack([0, 3])).toBe(0);
  });
});
