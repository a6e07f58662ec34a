import { describe, expect, it } from 'vitest';
import { profileFor } from '../../affinity/index.ts';
import { requestFaults } from '../../request-faults.ts';
import { rulesetFor } from '../../rulesets/index.ts';
import { constructedRequest } from '../../testing/constructed-request.ts';
import { listSequences } from '../exact/sequences.ts';
import { groupLines } from '../groups.ts';
import { itemsOf } from '../items.ts';
import { lockedGroups } from '../locked-groups.ts';
import { mergeIntoTypes } from '../post-types.ts';
import { compileProblem } from '../problem.ts';
import { randomFrom } from '../random.ts';
import { Pricer } from './pricer.ts';

describe('pricing', () => {
  it('never misses a legal line: no listed sequence beats its best set at any prices', () => {
    let compared = 0;
    let locked = 0;
    for (let seed = 2; seed <= 160; seed += 2) {
      const made = constructedRequest(seed, (request) => rulesetFor(request).bounds, 'tiny');
      if (!made || requestFaults(made.request).length) continue;
      const { request } = made;
      const problem = compileProblem(request, rulesetFor(request).bounds, profileFor(request));
      const listing = listSequences(problem);
      if (!listing || listing.sequences.length > 3000) continue;
      const { classes, sequences } = listing;
      const merged = groupLines(problem);
      const { types, typeOf } = mergeIntoTypes(problem, merged);
      const layout = itemsOf(problem, merged, types);
      const groups = lockedGroups({ problem, groups: merged, types, layout, typeOf }) ?? merged;
      locked += groups.length - merged.length;
      const pricer = new Pricer(problem, groups, types, layout);
      const random = randomFrom(seed);
      const item = Float64Array.from(layout.items, () => Math.round(40 * random()) - 10);
      const prices = { item, group: groups.map(() => 0), multiset: new Map<number, number>() };
      const best = groups.map((_, group) => pricer.price(group, prices, 1000, -1e9, 5).best);
      // A walk that may drop all but the best sets still finds the best.
      best.forEach((value, group) => {
        if (value > -1e9) expect(pricer.price(group, prices, 1000, value - 1, 5).best).toBeCloseTo(value, 6);
      });
      const itemAt = (r: number, term: number) =>
        layout.items.findIndex((entry) => entry.type === typeOf[r] && entry.starts.includes(term));
      for (const { lineClass, cells, value } of sequences) {
        let worth = value;
        for (let term = 0; term < problem.terms; term++) {
          if (cells[term] < 0) continue;
          worth -= item[itemAt(cells[term], term)];
          term += problem.span[cells[term]] - 1;
        }
        const group = groups.findIndex(({ lines }) => lines.includes(classes[lineClass].lines[0]));
        expect(worth).toBeLessThanOrEqual(best[group] + 1e-6);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(1000);
    expect(locked).toBeGreaterThan(10);
  });
});
