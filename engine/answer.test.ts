import { describe, expect, it } from 'vitest';
import { answerFrom, IllegalPlanError, type RunFacts } from './answer.ts';
import { checkResult } from './check.ts';
import { SchedulingRequest, type SchedulingRequestInput } from './domain/request.ts';
import { SchedulingResponse } from './domain/response.ts';

const rotation = (id: string, given: object = {}) => ({
  id,
  name: `Ward ${id.toUpperCase()}`,
  capacity: 1,
  parent_specialty: id,
  ...given,
});
const requestOf = (given: Partial<SchedulingRequestInput> = {}): SchedulingRequest =>
  SchedulingRequest.parse({
    rotations: [rotation('a'), rotation('b'), rotation('Psychiatry'), rotation('GP', { span_terms: 2, capacity: 2 })],
    term_structure: [10, 20, 22],
    workers: [{ id: 'W1', level: 'PGY1', unavailable_terms: [1] }],
    num_job_lines: 3,
    rules: {},
    ...given,
  });
const run: RunFacts = {
  status: 'OPTIMAL',
  bound: 10,
  stoppedBy: 'gap',
  seconds: 0.5,
  reproducible: true,
  conflicts: [],
  request_sha256: 'abc',
};
const cells = [
  [null, 0, 1],
  [3, 3, 2],
  [0, 3, 3],
];

describe('answerFrom', () => {
  it('writes the lines with whose they are, their weeks and scores, in the shape of the wire', () => {
    const response = answerFrom(requestOf(), cells, run);
    expect(SchedulingResponse.parse(response)).toEqual(response);
    expect(response.job_lines.map(({ id, worker_id, level }) => [id, worker_id, level])).toEqual([
      ['JL-001', 'W1', 'PGY1'],
      ['JL-002', null, 'PGY1'],
      ['JL-003', null, 'PGY1'],
    ]);
    expect(response.job_lines[0].allocations[0]).toEqual({
      term_index: 1,
      term_length_weeks: 20,
      start_week: 11,
      rotation_id: 'a',
      rotation_name: 'Ward A',
    });
    expect(response.job_lines[1]).toMatchObject({
      allocations: [
        { term_index: 0, term_length_weeks: 30, start_week: 1, rotation_id: 'GP' },
        { term_index: 2, term_length_weeks: 22, start_week: 31, rotation_id: 'Psychiatry' },
      ],
      affinity_score: 24,
      compliance: [{ rule: 'unique_rotation', ok: true }],
    });
    expect(response.summary).toMatchObject({ requested_lines: 3, built_lines: 3, affinity_total: 24, seed: 1 });
    expect(response.diagnostics.unmatched_specialties).toEqual(['a', 'b']);
    expect(response.diagnostics.unfilled).toContainEqual({
      rotation_id: 'b',
      term_index: 0,
      capacity: 1,
      filled: 0,
      excludable: false,
    });
  });

  it('writes lines that the checker accepts as they stand on the wire', () => {
    const request = requestOf();
    const { job_lines, summary } = answerFrom(request, cells, run);
    const check = checkResult(request, job_lines);
    expect(check.violations).toEqual([]);
    expect(summary).toMatchObject(check.summary);
  });

  it('measures the gap against the bound: null without one, never below 0', () => {
    const gap = (bound: number | null) => answerFrom(requestOf(), cells, { ...run, bound }).summary.gap;
    const { objective } = answerFrom(requestOf(), cells, run).summary;
    expect(gap(null)).toBeNull();
    expect(gap(100)).toBeCloseTo((100 - objective!) / 100, 12);
    expect(gap(objective!)).toBe(0);
    expect(gap(objective! - 1e-10)).toBe(0);
  });

  it('keeps the ids of the lines that were built', () => {
    const request = requestOf({ allow_partial_filling: true });
    const response = answerFrom(request, [null, [3, 3, 2], null], run);
    expect(response.job_lines.map(({ id }) => id)).toEqual(['JL-002']);
    expect(response.summary).toMatchObject({ built_lines: 1, requested_lines: 3 });
  });

  it('reads a spanning rotation held twice in a row as two placements', () => {
    const request = requestOf({
      term_structure: [10, 10, 10, 10],
      workers: [],
      num_job_lines: 1,
      rules: { unique_rotation: null },
    });
    const response = answerFrom(request, [[3, 3, 3, 3]], run);
    expect(response.job_lines[0].allocations.map(({ term_index }) => term_index)).toEqual([0, 2]);
  });

  it.each([
    ['a line that is missing', [[-1, 0, 1], null, [0, 3, 3]], /1 of 3 lines are missing/],
    ['a rotation while the doctor is away', [[0, 1, 2], ...cells.slice(1)], /JL-001 term 1/],
    [
      'more doctors than posts',
      [
        [-1, 0, 1],
        [3, 3, 1],
        [0, 3, 3],
      ],
      /Ward B term 3: 2 doctors for 1 post/,
    ],
    [
      'half a span',
      [
        [-1, 0, 1],
        [3, 2, 0],
        [0, 3, 3],
      ],
      /holds both Ward GP and Ward PSYCHIATRY/,
    ],
    [
      'half a span at the end of the year',
      [
        [-1, 0, 1],
        [2, 1, 3],
        [0, 3, 3],
      ],
      /runs past the end of the year/,
    ],
  ])('lets no plan out with %s', (_, illegal, says) => {
    const attempt = () => answerFrom(requestOf(), illegal, run);
    expect(attempt).toThrow(IllegalPlanError);
    expect(attempt).toThrow(says);
  });

  it.each(['INFEASIBLE', 'STOPPED'] as const)('answers %s without lines, objective or gap', (status) => {
    const conflicts = [{ rules: ['capacity'], message: 'Term 1 has 2 posts for 3 lines', cells: [] }];
    const response = answerFrom(requestOf(), [null, null, null], { ...run, status, bound: null, conflicts });
    expect(SchedulingResponse.parse(response)).toEqual(response);
    expect(response.job_lines).toEqual([]);
    expect(response.summary).toMatchObject({ objective: null, gap: null, built_lines: 0, requested_lines: 3 });
    expect(response.diagnostics).toMatchObject({ conflicts, unfilled: [] });
    expect(() => answerFrom(requestOf(), cells, { ...run, status })).toThrow(/yet there are 3 lines/);
  });

  it('gives an empty plan its objective where filling in part is allowed', () => {
    const request = requestOf({ allow_partial_filling: true });
    const { summary } = answerFrom(request, [null, null, null], run);
    expect(summary.objective).toBe(-2 * (3 * 3 + 2 * 3));
  });
});
