import { expect, it } from 'vitest';
import { SchedulingRequest } from '#engine/domain/request.ts';
import type { ReadLines } from '#engine/workbook/index.ts';
import { crowdedCells, crowdedPlace } from './crowded.ts';

const request = SchedulingRequest.parse({
  // Two units of one name: only the overfilled one is meant.
  rotations: [
    { id: 'a', name: 'Surgery', capacity: [1, 2], parent_specialty: 'Surgery' },
    { id: 'b', name: 'Surgery', capacity: 2, parent_specialty: 'Surgery' },
  ],
  term_structure: [26, 26],
  num_job_lines: 3,
});
const line = (id: string, row: number, cells: (string | null)[]): ReadLines['lines'][number] => ({
  id,
  approved: false,
  worker_id: null,
  pathway: null,
  cells,
  addresses: [`E${row}`, `F${row}`],
  lineCell: `A${row}`,
  approvedCell: null,
});
const read: ReadLines = {
  sheet: 'Job lines 1',
  lines: [line('JL-001', 6, ['a', 'a']), line('JL-002', 8, ['b', null]), line('JL-003', 10, ['a', 'a'])],
  issues: [],
};
const violation = {
  line_id: null,
  term_index: 0,
  rule: 'capacity',
  message: 'Surgery term 1: 2 doctors for 1 posts',
  source: '',
};

it('finds every cell of a post with too many doctors, in its term alone', () => {
  expect(crowdedCells(read, request).map(({ cell }) => cell)).toEqual(['E6', 'E10']);
});

it('leads to the cell that was edited, else to the first', () => {
  const crowded = crowdedCells(read, request);
  const placeAfter = (...edited: string[]) =>
    crowdedPlace(violation, crowded, new Set(edited), request, read.sheet)?.cell;
  expect(placeAfter()).toBe('E6');
  expect(placeAfter('E8', 'E10')).toBe('E10');
  const ofLine = { ...violation, line_id: 'JL-001' };
  expect(crowdedPlace(ofLine, crowded, new Set(), request, read.sheet)).toBeNull();
});
