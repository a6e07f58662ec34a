import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileFor } from './affinity/index.ts';
import { checkPlan, checkResult } from './check.ts';
import { lineRoles } from './domain/line-roles.ts';
import type { SchedulingRequest } from './domain/request.ts';
import { CheckResult } from './domain/response.ts';
import { postsIn } from './domain/rotation.ts';
import { requestFaults } from './request-faults.ts';
import { rulesetFor } from './rulesets/index.ts';
import { constructedRequest } from './testing/constructed-request.ts';
import { lineFaults } from './testing/line-faults.ts';
import { draftOf, type LineCells, placementsOf, rotationsById } from './testing/plan-cells.ts';
import { lateLeaveCost, leaveOf, openPostsCost, ownValue, repeatCost, specialtiesKey } from './testing/plan-value.ts';
import { randomRequest } from './testing/random-request.ts';
import { seededRandom } from './testing/seeded-random.ts';

/** A request and lines drawn at random: whole terms and whole spans, often illegal in other ways. */
const drawn = (seed: number) => {
  const request = randomRequest(seed, 'small');
  const random = seededRandom(seed);
  const terms = request.term_structure.length;
  const plan = lineRoles(request).map((role) => {
    const cells: LineCells = [];
    while (cells.length < terms) {
      const fits = request.rotations.filter((rotation) => cells.length + rotation.span_terms <= terms);
      if (role.unavailable.has(cells.length) ? !random.chance(0.1) : random.chance(0.05)) cells.push(null);
      else if (fits.length === 0) cells.push(null);
      else {
        const rotation = random.pick(fits);
        for (let covered = 0; covered < rotation.span_terms; covered++) cells.push(rotation.id);
      }
    }
    return cells;
  });
  return { request, plan };
};

const draftsOf = (request: SchedulingRequest, plan: LineCells[]) => {
  const byId = rotationsById(request.rotations);
  return plan.map((cells, index) => draftOf(lineRoles(request)[index].id, cells, byId));
};

/** The checker's names of rules, in the words of the plain reading it is held against. */
const plainName = (rule: string): string =>
  ({ unavailable_terms: 'availability', one_rotation_a_term: 'availability', lock: 'locks' })[rule] ?? rule;

const seeds = fc.integer({ min: 0, max: 1_000_000 });

describe('checkPlan', () => {
  it('finds, line by line, exactly the rules that a plain reading finds broken', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { request, plan } = drawn(seed);
        fc.pre(requestFaults(request).length === 0);
        const { violations } = checkPlan(request, draftsOf(request, plan));
        const { bounds } = rulesetFor(request);
        lineRoles(request).forEach((role, index) => {
          const expected = new Set(
            lineFaults(request, bounds, role, plan[index]).filter((name) => name !== 'capacity'),
          );
          const found = violations.filter(({ line_id, rule }) => line_id === role.id && rule !== 'identical_lines');
          expect(new Set(found.map(({ rule }) => plainName(rule)))).toEqual(expected);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('finds exactly the rotations and terms with more doctors than posts, and exactly the repeated lines', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { request, plan } = drawn(seed);
        const { violations, figures } = checkPlan(request, draftsOf(request, plan));
        const over = request.rotations.flatMap((rotation) =>
          request.term_structure.flatMap((_, term) =>
            plan.filter((cells) => cells[term] === rotation.id).length > postsIn(rotation, term) ? [term] : [],
          ),
        );
        const found = violations.filter(({ rule }) => rule === 'capacity').map(({ term_index }) => term_index);
        expect(found).toEqual(over);
        const repeated = plan.filter((cells, index) => plan.findIndex((other) => `${other}` === `${cells}`) < index);
        expect(violations.filter(({ rule }) => rule === 'identical_lines').length).toBe(repeated.length);
        expect(figures.identical_lines).toBe(repeated.length);
      }),
      { numRuns: 200 },
    );
  });

  it('accepts a plan that its request was drawn around, and scores it as a plain reading does', () => {
    let plans = 0;
    for (let seed = 1; plans < 60; seed++) {
      const made = constructedRequest(seed, (request) => rulesetFor(request).bounds);
      if (!made || requestFaults(made.request).length > 0) continue;
      plans++;
      const { request, plan } = made;
      const check = checkPlan(request, draftsOf(request, plan));
      expect(check.violations).toEqual([]);
      expect(check.ok).toBe(true);

      const byId = rotationsById(request.rotations);
      const roles = lineRoles(request);
      const placed = plan.map((cells) => placementsOf(cells, byId, request.term_structure)!);
      const own = placed.reduce((sum, line, at) => sum + ownValue(request, profileFor(request), roles[at], line), 0);
      const repeats = plan.length - new Set(placed.map(specialtiesKey)).size;
      const leave = placed.map((line) => leaveOf(request, line));
      const all = leave.reduce((sum, line) => sum + line.leave, 0);
      const early = leave.reduce((sum, line) => sum + line.early, 0);
      const open = request.rotations.flatMap((rotation) =>
        request.term_structure.map((_, term) =>
          openPostsCost(request, rotation, term, plan.filter((cells) => cells[term] === rotation.id).length),
        ),
      );
      const value =
        own -
        repeats * repeatCost(request) -
        lateLeaveCost(request, (request.leave_first_half_share ?? 0) * all - early) -
        open.reduce((sum, cost) => sum + cost, 0);
      expect(check.figures.objective).toBeCloseTo(value, 6);
      expect(check.figures.built_lines).toBe(plan.length);
      expect(check.figures.affinity_total).toBe(check.lines.reduce((sum, line) => sum + line.affinity_score, 0));
    }
  });

  it('is ok exactly when nothing is violated, and then every compliance line is ok', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { request, plan } = drawn(seed);
        const { ok, violations, lines } = checkPlan(request, draftsOf(request, plan));
        expect(ok).toBe(violations.length === 0);
        lines.forEach(({ compliance }, index) => {
          const broken = new Set(
            violations.filter(({ line_id }) => line_id === lineRoles(request)[index].id).map(({ rule }) => rule),
          );
          for (const { rule, ok: kept } of compliance) expect(kept).toBe(!broken.has(rule));
        });
      }),
      { numRuns: 100 },
    );
  });

  it('answers anything that has the shape of job lines without throwing', () => {
    const request = randomRequest(7, 'small');
    const lines = fc.array(
      fc.record({
        id: fc.option(fc.constantFrom('JL-001', '1', 'JL-999', 'nonsense', ''), { nil: undefined }),
        allocations: fc.array(
          fc.record({
            term_index: fc.integer({ min: 0, max: 9 }),
            rotation_id: fc.constantFrom(...request.rotations.map(({ id }) => id), 'nonsense', '__proto__'),
          }),
          { maxLength: 7 },
        ),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(lines, (jobLines) => {
        expect(CheckResult.safeParse(checkResult(request, jobLines)).success).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
