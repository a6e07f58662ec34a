import { describe, expect, it } from 'vitest';
import { profileFor } from '#engine/affinity/index.ts';
import { requestFaults } from './request-faults.ts';
import { rulesetFor } from './rulesets/index.ts';
import { solve } from './solve.ts';
import { bruteForce } from './testing/brute-force.ts';
import { constructedRequest } from './testing/constructed-request.ts';
import { disagreement } from './testing/disagreement.ts';
import { randomRequest } from './testing/random-request.ts';

const full = process.env.FULL === '1';
const wanted = full ? 600 : 100;
const minutes = 60_000;

/** Odd seeds: any request at all; even ones: a request drawn around a plan, so that enough of them have one. */
const tinyRequestOf = (seed: number) =>
  (seed % 2 === 0 ? constructedRequest(seed, (request) => rulesetFor(request).bounds, 'tiny')?.request : null) ??
  randomRequest(seed);

describe('the engine on tiny requests', () => {
  it('finds exactly the best plan, or that there is none', { timeout: (full ? 60 : 5) * minutes }, async () => {
    const disagreements: string[] = [];
    const seen = { compared: 0, feasible: 0, infeasible: 0, partial: 0 };
    for (let seed = 1; seen.compared < wanted; seed++) {
      const request = tinyRequestOf(seed);
      if (requestFaults(request).length > 0) continue;
      const exact = bruteForce(request, rulesetFor(request).bounds, profileFor(request));
      if (!exact) continue;
      const wrong = disagreement(request, exact, await solve(request));
      if (wrong) disagreements.push(`seed ${seed}: ${wrong}`);
      seen.compared++;
      if (request.allow_partial_filling) seen.partial++;
      else if (exact.feasible) seen.feasible++;
      else seen.infeasible++;
    }
    expect(disagreements).toEqual([]);
    expect(Math.min(seen.feasible, seen.infeasible, seen.partial)).toBeGreaterThan(wanted / 10);
  });
});
