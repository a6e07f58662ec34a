import { describe, expect, it } from 'vitest';
import { profileFor } from '#engine/affinity/index.ts';
import { checkPlan } from '#engine/check.ts';
import { type LineRole, lineRoles } from '#engine/domain/line-roles.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import { requestFaults } from '#engine/request-faults.ts';
import { rulesetFor } from '#engine/rulesets/index.ts';
import { bruteForce } from './brute-force.ts';
import { constructedRequest } from './constructed-request.ts';
import { lineFaults } from './line-faults.ts';
import { draftOf, type LineCells, rotationsById } from './plan-cells.ts';
import { randomRequest } from './random-request.ts';
import { seededRandom } from './seeded-random.ts';

const boundsOf = (request: SchedulingRequest) => rulesetFor(request).bounds;
const draftsOf = (request: SchedulingRequest, plan: readonly (LineCells | null)[]) => {
  const roles = lineRoles(request);
  const rotations = rotationsById(request.rotations);
  return plan.flatMap((cells, line) => (cells ? [draftOf(roles[line].id, cells, rotations)] : []));
};

describe('the checker and the brute force, written apart', () => {
  it('agree that the best plans are legal, and what they are worth', { timeout: 60_000 }, () => {
    let compared = 0;
    for (let seed = 1; seed <= 500; seed++) {
      const request = randomRequest(seed);
      if (requestFaults(request).length > 0) continue;
      const answer = bruteForce(request, boundsOf(request), profileFor(request), 1000);
      if (!answer || answer.optimum === null) continue;
      const checked = checkPlan(request, draftsOf(request, answer.plan));
      expect(checked.violations, `seed ${seed}`).toEqual([]);
      if (answer.maxLines > 0) expect(checked.figures.objective, `seed ${seed}`).toBeCloseTo(answer.optimum, 4);
      compared++;
    }
    expect(compared).toBeGreaterThan(150);
  });

  it('agree on which single lines are legal', { timeout: 60_000 }, () => {
    const verdicts = { legal: 0, broken: 0 };
    for (let seed = 1; seed <= 600; seed++) {
      const random = seededRandom(seed);
      const request = { ...randomRequest(seed), allow_partial_filling: true };
      if (requestFaults(request).length > 0) continue;
      const roles = lineRoles(request);
      for (let draws = 0; draws < 6; draws++) {
        const line = random.integer(0, roles.length - 1);
        const cells = randomCells(request, roles[line], (items) => random.pick(items));
        const plan = roles.map((_, index) => (index === line ? cells : null));
        const own = lineFaults(request, boundsOf(request), roles[line], cells);
        const checked = checkPlan(request, draftsOf(request, plan));
        const told = `seed ${seed}, ${cells.join()}: ${own.join()} / ${checked.violations.map(({ rule }) => rule).join()}`;
        expect(checked.ok, told).toBe(own.length === 0);
        verdicts[checked.ok ? 'legal' : 'broken']++;
      }
    }
    expect(verdicts.legal).toBeGreaterThan(300);
    expect(verdicts.broken).toBeGreaterThan(300);
  });

  it('agree that constructed plans are legal', { timeout: 60_000 }, () => {
    let compared = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const constructed = constructedRequest(seed, boundsOf);
      if (!constructed || requestFaults(constructed.request).length > 0) continue;
      const { request, plan } = constructed;
      expect(checkPlan(request, draftsOf(request, plan)).violations, `seed ${seed}`).toEqual([]);
      compared++;
    }
    expect(compared).toBeGreaterThan(100);
  });
});

const randomCells = (request: SchedulingRequest, role: LineRole, pick: <T>(items: readonly T[]) => T): LineCells => {
  const terms = request.term_structure.length;
  const cells: LineCells = [];
  while (cells.length < terms) {
    if (role.unavailable.has(cells.length)) {
      cells.push(null);
      continue;
    }
    const fitting = request.rotations.filter(
      ({ span_terms }) =>
        cells.length + span_terms <= terms && (span_terms === 1 || !role.unavailable.has(cells.length + 1)),
    );
    if (fitting.length === 0) return Array.from({ length: terms }, () => request.rotations[0].id);
    const rotation = pick(fitting);
    for (let covered = 0; covered < rotation.span_terms; covered++) cells.push(rotation.id);
  }
  return cells;
};
