import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SchedulingRequest } from '../domain/request.ts';
import { inputSheets } from './input-sheets.ts';
import { parseWorkbook } from './parse.ts';
import { cellsOf } from './sheet-plan.ts';
import { asSheetsTell, awkwardRequest, unexpected } from './testing/awkward-request.ts';

describe('a request written as input sheets', () => {
  it('is read back as the same request, without a single issue', () => {
    fc.assert(
      fc.property(awkwardRequest, (request) => {
        const { request: read, issues } = parseWorkbook(inputSheets(request).map(cellsOf));
        expect(unexpected(issues)).toEqual([]);
        expect(asSheetsTell(SchedulingRequest.parse(read))).toEqual(asSheetsTell(request));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps annual leave, which the sheets can tell before the engine can plan it', () => {
    const annual_leave = { weeks: 5, shapes: [[5], [2, 3]], min_gap_weeks: 13, max_away_share: 0.25 };
    const rotations = [{ id: 'ed', name: 'ED', capacity: 1, parent_specialty: 'Emergency' }];
    const request = SchedulingRequest.parse({ rotations, term_structure: [26, 26], num_job_lines: 1, annual_leave });
    const { issues, places } = parseWorkbook(inputSheets(request).map(cellsOf));
    expect(issues.map(({ sheet, cell }) => ({ sheet, cell }))).toEqual([places['/annual_leave/weeks']]);
  });
});
