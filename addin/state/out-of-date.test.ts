import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SchedulingRequest } from '#engine/domain/request.ts';
import type { SchedulingResponse } from '#engine/domain/response.ts';
import { inputSheets, parseWorkbook } from '#engine/workbook/index.ts';
import { cellsOf } from '#engine/workbook/sheet-plan.ts';
import { awkwardRequest } from '#engine/workbook/testing/awkward-request.ts';
import { isOutOfDate } from './out-of-date.ts';
import { initial, type PaneState } from './pane.ts';

const paneWith = (solved: SchedulingRequest, sheetsSay: SchedulingRequest): PaneState => {
  const answer = { request: solved, response: {} as SchedulingResponse };
  const parsed = parseWorkbook(inputSheets(sheetsSay).map(cellsOf));
  return { ...initial, solve: { ...initial.solve, answer }, data: { ...initial.data, parsed } };
};

const base = (): SchedulingRequest =>
  SchedulingRequest.parse({
    rotations: [
      { id: 'ED', name: 'ED', capacity: 2, parent_specialty: 'Emergency', experience_categories: ['A', 'C'] },
      { id: 'Ward', name: 'Ward', capacity: [2, 1], parent_specialty: 'Medicine', experience_categories: ['B'] },
    ],
    term_structure: [26, 26],
    num_job_lines: 2,
    cohort: 'PGY2',
  });

describe('lines and the sheets they were built from', () => {
  it('agree as long as the sheets say the same', () => {
    fc.assert(
      fc.property(awkwardRequest, (request) => {
        expect(isOutOfDate(paneWith(request, request))).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, Partial<SchedulingRequest>]>([
    ['posts', { rotations: [{ ...base().rotations[0], capacity: 5 }, base().rotations[1]] }],
    ['a rotation less', { rotations: [base().rotations[0]] }],
    ['lines', { num_job_lines: 3 }],
    ['terms', { term_structure: [26, 20] }],
    ['the state', { state: 'QLD' }],
    ['a rule', { rules: { max_rural_terms: 1 } }],
    ['a worker', { workers: [{ id: 'w', level: 'PGY1', unavailable_terms: [1] }] }],
    ['a pathway', { priority_requirements: { GP: { lines: 1, mode: 'prefer', specialties: ['Medicine'] } } }],
  ])('differ once %s changed', (_, change) => {
    expect(isOutOfDate(paneWith(base(), base()))).toBe(false);
    expect(isOutOfDate(paneWith(base(), { ...base(), ...change }))).toBe(true);
  });

  it('are not compared while there are no lines, or the sheets cannot be read', () => {
    const pane = paneWith(base(), { ...base(), num_job_lines: 3 });
    expect(isOutOfDate({ ...pane, solve: initial.solve })).toBe(false);
    expect(isOutOfDate({ ...pane, data: initial.data })).toBe(false);
  });
});
