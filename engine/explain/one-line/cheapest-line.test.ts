import { describe, expect, it } from 'vitest';
import { lineRoles } from '#engine/domain/line-roles.ts';
import { requestFaults } from '#engine/request-faults.ts';
import { rulesetFor } from '#engine/rulesets/index.ts';
import { solver } from '#engine/solver/highs.ts';
import { legalLines } from '#engine/testing/legal-lines.ts';
import { randomRequest } from '#engine/testing/random-request.ts';
import { problemOf } from '../question.ts';
import { cheapestLine } from './cheapest-line.ts';

describe('cheapestLine', () => {
  it('agrees with listing every legal line, on whether there is one and on the least cost', async () => {
    const highs = await solver();
    const seen = { least: 0, none: 0 };
    for (let seed = 1; seen.least < 150 || seen.none < 50; seed++) {
      const request = randomRequest(seed);
      if (requestFaults(request).length > 0) continue;
      const { bounds } = rulesetFor(request);
      const problem = problemOf(request, bounds);
      const rotationAt = new Map(request.rotations.map(({ id }, index) => [id, index]));
      const price = (rotation: number, term: number): number => (rotation * 7 + term * 3) % 5;
      const line = seed % problem.lines.length;
      const costs = [...legalLines(request, bounds, lineRoles(request)[line])].map((cells) => {
        let cost = 0;
        for (let term = 0; term < cells.length; term++) {
          const id = cells[term];
          if (id === null) continue;
          const rotation = rotationAt.get(id)!;
          cost += price(rotation, term);
          term += problem.span[rotation] - 1;
        }
        return cost;
      });
      const expected = costs.length ? { kind: 'least', cost: Math.min(...costs) } : { kind: 'none' };
      const found = cheapestLine(
        highs,
        problem,
        problem.lines[line],
        ({ rotation, start }) => price(rotation, start),
        5,
      );
      expect(found, `seed ${seed}`).toEqual(expected);
      seen[costs.length ? 'least' : 'none']++;
    }
  });
});
