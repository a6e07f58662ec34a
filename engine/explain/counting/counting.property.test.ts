import { describe, expect, it } from 'vitest';
import { profileFor } from '#engine/affinity/index.ts';
import { requestedLines } from '#engine/domain/request.ts';
import { requestFaults } from '#engine/request-faults.ts';
import { rulesetFor } from '#engine/rulesets/index.ts';
import { bruteForce } from '#engine/testing/brute-force.ts';
import { randomRequest } from '#engine/testing/random-request.ts';
import { problemOf } from '../question.ts';
import { countingClaims } from './index.ts';

const wanted = process.env.FULL === '1' ? 1500 : 200;

describe('countingClaims', () => {
  it('proves only what searching every plan bears out', { timeout: 300_000 }, () => {
    const wrong: string[] = [];
    const kinds = new Map<string, number>();
    let compared = 0;
    for (let seed = 1; compared < wanted; seed++) {
      const request = { ...randomRequest(seed), allow_partial_filling: true };
      if (requestFaults(request).length > 0) continue;
      const { bounds } = rulesetFor(request);
      const count = requestedLines(request);
      const lines = Array.from({ length: count }, (_, line) => line);
      const claims = countingClaims({ request, bounds, problem: problemOf(request, bounds), lines, target: count });
      if (claims.length === 0) continue;
      const exact = bruteForce(request, bounds, profileFor(request), 500);
      if (!exact) continue;
      compared++;
      for (const { most, rules, message } of claims) {
        for (const rule of rules) kinds.set(rule, (kinds.get(rule) ?? 0) + 1);
        if (most < exact.maxLines) wrong.push(`seed ${seed}: "${message}" says ${most}, but ${exact.maxLines} can be`);
      }
    }
    expect(wrong).toEqual([]);
    // The requests drawn must put every kind of counting to the test.
    for (const rule of ['capacity', 'locks', 'unique_rotation', 'min_team_share', 'max_specialty_share', 'min_terms'])
      expect(kinds.get(rule) ?? 0, rule).toBeGreaterThan(0);
  });
});
