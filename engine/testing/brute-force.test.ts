import { describe, expect, it } from 'vitest';
import { profileFor } from '#engine/affinity/index.ts';
import { lineRoles } from '#engine/domain/line-roles.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import { postsIn } from '#engine/domain/rotation.ts';
import { rulesetFor } from '#engine/rulesets/index.ts';
import { bruteForce } from './brute-force.ts';
import { legalLines } from './legal-lines.ts';
import { type LineCells, placementsOf, rotationsById } from './plan-cells.ts';
import { lateLeaveCost, leaveOf, openPostsCost, ownValue, repeatCost, specialtiesKey } from './plan-value.ts';
import { randomRequest } from './random-request.ts';
import { rotationNamed, tinyRequest } from './tiny-request.ts';

const answerTo = (request: SchedulingRequest) => {
  const answer = bruteForce(request, rulesetFor(request).bounds, profileFor(request));
  if (!answer) throw new Error('out of budget');
  return answer;
};

/** Every combination of lines, none cut: only for the very smallest requests. Null when there are too many. */
const naiveAnswer = (request: SchedulingRequest) => {
  const roles = lineRoles(request);
  const rotations = rotationsById(request.rotations);
  const profile = profileFor(request);
  const lists: (LineCells | null)[][] = roles.map((role) => [...legalLines(request, rulesetFor(request).bounds, role)]);
  if (request.allow_partial_filling) for (const list of lists) list.push(null);
  if (lists.reduce((product, list) => product * list.length, 1) > 3000) return null;
  const value = (plan: (LineCells | null)[]): number | null => {
    const built = plan.flatMap((cells, line) => (cells ? [{ cells, role: roles[line] }] : []));
    if (new Set(built.map(({ cells }) => cells.join())).size < built.length) return null;
    let total = 0;
    let [leave, early] = [0, 0];
    for (const rotation of request.rotations)
      for (const term of request.term_structure.keys()) {
        const used = built.filter(({ cells }) => cells[term] === rotation.id).length;
        if (used > postsIn(rotation, term)) return null;
        total -= openPostsCost(request, rotation, term, used);
      }
    const keys = new Set<string>();
    for (const { cells, role } of built) {
      const placed = placementsOf(cells, rotations, request.term_structure) ?? [];
      total += ownValue(request, profile, role, placed);
      keys.add(specialtiesKey(placed));
      const own = leaveOf(request, placed);
      leave += own.leave;
      early += own.early;
    }
    total -= repeatCost(request) * (built.length - keys.size);
    return total - lateLeaveCost(request, (request.leave_first_half_share ?? 0) * leave - early);
  };
  let best: { lines: number; optimum: number } | null = null;
  const extend = (plan: (LineCells | null)[]): void => {
    if (plan.length === roles.length) {
      const optimum = value(plan);
      const lines = plan.filter((cells) => cells !== null).length;
      if (optimum === null) return;
      if (!best || lines > best.lines || (lines === best.lines && optimum > best.optimum)) best = { lines, optimum };
      return;
    }
    for (const cells of lists[plan.length]) extend([...plan, cells]);
  };
  extend([]);
  return { best: best as { lines: number; optimum: number } | null };
};

describe('brute force', () => {
  it('agrees with trying every combination of lines', { timeout: 60_000 }, () => {
    let compared = 0;
    let withPlan = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const request = randomRequest(seed);
      const naive = naiveAnswer(request);
      if (!naive) continue;
      const answer = answerTo(request);
      compared++;
      if (naive.best) withPlan++;
      expect(answer.maxLines, `seed ${seed}`).toBe(naive.best?.lines ?? 0);
      if (naive.best) expect(answer.optimum, `seed ${seed}`).toBeCloseTo(naive.best.optimum, 4);
      else expect(answer.feasible, `seed ${seed}`).toBe(false);
    }
    expect(compared).toBeGreaterThan(100);
    expect(withPlan).toBeGreaterThan(50);
  });

  it('takes the better pairing of specialties', () => {
    const request = tinyRequest({
      rotations: [rotationNamed('a'), rotationNamed('b'), rotationNamed('c'), rotationNamed('d')],
      term_structure: [10, 10],
      num_job_lines: 2,
      affinity: { source: 'test', version: '1', weights: { a: { b: 10, c: 30 }, d: { b: 25, c: 5 } } },
    });
    expect(answerTo(request).optimum).toBe(55);
  });

  it('charges 50 for a second line with the same specialties', () => {
    const request = tinyRequest({
      rotations: [rotationNamed('a'), rotationNamed('b')],
      term_structure: [10, 10],
      num_job_lines: 2,
      affinity: { source: 'test', version: '1', weights: { a: { b: 7 } } },
    });
    expect(answerTo(request)).toMatchObject({ feasible: true, optimum: 2 * 7 - 50 });
  });

  it('never builds two identical lines, however many posts there are', () => {
    const request = tinyRequest({
      rotations: [rotationNamed('a', { capacity: 9 })],
      term_structure: [10],
      num_job_lines: 2,
    });
    expect(answerTo(request)).toMatchObject({ feasible: false, maxLines: 0, optimum: null });
    expect(answerTo({ ...request, allow_partial_filling: true })).toMatchObject({ feasible: false, maxLines: 1 });
  });

  it('sees that a service term fits the short slot and not the long one', () => {
    const shapes = { rules: { max_service_share: 0.5 }, num_job_lines: 1 };
    const rotations = [rotationNamed('ward'), rotationNamed('relief', { is_service_term: true })];
    expect(answerTo(tinyRequest({ rotations, term_structure: [10, 12], ...shapes })).plan).toEqual([
      ['relief', 'ward'],
    ]);
    const closed = [rotations[0], { ...rotations[1], capacity: [0, 1] }];
    expect(answerTo(tinyRequest({ rotations: closed, term_structure: [10, 12], ...shapes })).feasible).toBe(false);
  });

  it('keeps a span in two neighbouring terms of an available line', () => {
    const rotations = [rotationNamed('gp', { span_terms: 2 }), rotationNamed('ward')];
    const request = tinyRequest({ rotations, term_structure: [10, 10, 10], num_job_lines: 1 });
    expect(answerTo(request).plan[0]?.filter((id) => id === 'gp')).toHaveLength(2);
    const away = { id: 'w', level: 'PGY1', unavailable_terms: [2] };
    expect(answerTo(tinyRequest({ ...request, workers: [away] })).feasible).toBe(false);
    expect(answerTo({ ...request, rules: { allow_spanning_terms: false } }).feasible).toBe(false);
  });

  it('charges for leave after the middle of the year against the share asked for', () => {
    const rotations = [rotationNamed('a', { is_leave: true, capacity: [0, 1] }), rotationNamed('b')];
    const request = tinyRequest({ rotations, term_structure: [10, 10], num_job_lines: 1, leave_first_half_share: 0.7 });
    expect(answerTo(request).optimum).toBeCloseTo(-70);
  });

  it('fills required posts before all else, then the other posts that are not excludable', () => {
    const rotations = [
      rotationNamed('a', { required: 1 }),
      rotationNamed('b', { capacity: 2 }),
      rotationNamed('c', { excludable: true }),
    ];
    const request = tinyRequest({ rotations, term_structure: [10], num_job_lines: 1, weights: { fill: 1 } });
    expect(answerTo(request)).toMatchObject({ optimum: -4, plan: [['a']] });
  });

  it('gives the last free line to the pathway, and pays for what it prefers', () => {
    const rotations = [rotationNamed('gp'), rotationNamed('ward')];
    const priority_requirements = { GP: { lines: 1, mode: 'prefer' as const, specialties: ['gp'], weight: 30 } };
    const request = tinyRequest({ rotations, term_structure: [10], num_job_lines: 2, priority_requirements });
    expect(answerTo(request)).toMatchObject({ optimum: 30, plan: [['ward'], ['gp']] });
    const exact = { GP: { ...priority_requirements.GP, mode: 'exact' as const } };
    const locked = { ...request, priority_requirements: exact, locks: [{ line: 'JL-002', not: ['gp'] }] };
    expect(answerTo(locked).feasible).toBe(false);
  });
});
