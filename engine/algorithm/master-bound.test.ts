import { describe, expect, it } from 'vitest';
import { profileFor } from '../affinity/index.ts';
import { requestFaults } from '../request-faults.ts';
import { rulesetFor } from '../rulesets/index.ts';
import { solver } from '../solver/highs.ts';
import { constructedRequest } from '../testing/constructed-request.ts';
import { generateColumns, priceAll } from './column-generation.ts';
import type { Duals } from './duals.ts';
import { exactPlan } from './exact/exact-plan.ts';
import { listSequences } from './exact/sequences.ts';
import { boundOverSets } from './exact/set-bound.ts';
import { groupLines } from './groups.ts';
import { itemsOf } from './items.ts';
import { Master } from './master.ts';
import { boundOf } from './master-bound.ts';
import { mergeIntoTypes } from './post-types.ts';
import { Pricer } from './pricing/pricer.ts';
import { compileProblem } from './problem.ts';
import { randomFrom } from './random.ts';

describe('the bound', () => {
  it('is never below the best plan, whatever the duals', async () => {
    const highs = await solver();
    let compared = 0;
    let tight = 0;
    for (let seed = 2; seed <= 120; seed += 2) {
      const made = constructedRequest(seed, (request) => rulesetFor(request).bounds, 'tiny');
      if (!made || requestFaults(made.request).length) continue;
      const { request } = made;
      const problem = compileProblem(request, rulesetFor(request).bounds, profileFor(request));
      const listing = listSequences(problem);
      if (!listing) continue;
      const exact = exactPlan(highs, problem, listing, { partial: false, secondsLeft: () => 5, onCut: () => {} });
      if (exact?.kind !== 'plan') continue;
      const overSets = boundOverSets(highs, problem, listing, 5)!;
      expect(overSets).toBeGreaterThanOrEqual(exact.plan.value - 1e-6);
      if (overSets < exact.plan.value + 1e-6) tight++;
      const groups = groupLines(problem);
      const { types } = mergeIntoTypes(problem, groups);
      const layout = itemsOf(problem, groups, types);
      const pricer = new Pricer(problem, groups, types, layout);
      const master = new Master(highs, problem, groups, types, layout, { kind: 'complete', shortPrice: 5000 });
      const random = randomFrom(seed);
      for (let draw = 0; draw < 5; draw++) {
        const duals: Duals = {
          group: groups.map(() => 100 * random() - 50),
          item: Float64Array.from(layout.items, () => 60 * random()),
          term: Float64Array.from(master.classes.termsOf, () => 40 * random() - 20),
          cover: new Map([...master.coverPosts.keys()].map((key) => [key, 20 * random()])),
          leave: problem.leavePenalty * random(),
          multiset: new Map(),
        };
        // Multisets are known by the sets there are.
        const { candidates } = priceAll(master, pricer, duals, -1e9, 10);
        if (draw % 2) for (const { multiset } of candidates) duals.multiset.set(multiset, 30 * random());
        const { best } = priceAll(master, pricer, duals, -1e9, 10);
        expect(boundOf(master, duals, best)).toBeGreaterThanOrEqual(exact.plan.value - 1e-6);
        compared++;
      }
      // At the end the duals are those of the best relaxed plan: nothing is left between its worth and the bound.
      const { objective, bound } = generateColumns(master, pricer, { tolerance: 0, stop: () => false });
      expect(bound).toBeGreaterThanOrEqual(exact.plan.value - 1e-6);
      expect(bound - objective).toBeLessThan(1e-4);
      master.dispose();
    }
    expect(compared).toBeGreaterThan(100);
    // Most tiny plans lose nothing by the order of their terms.
    expect(tight).toBeGreaterThan(20);
  });
});
