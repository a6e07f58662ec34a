import { expect, it } from 'vitest';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { empty, readPlan } from './read-plan.ts';

const request = SchedulingRequest.parse({
  rotations: [
    { id: 'a', name: 'A', capacity: 1, parent_specialty: 'A' },
    { id: 'g', name: 'G', capacity: 1, parent_specialty: 'G', span_terms: 2 },
  ],
  term_structure: [10, 20, 22],
  num_job_lines: 2,
});
const line = (...allocations: [number, string][]) => ({
  allocations: allocations.map(([term_index, rotation_id]) => ({ term_index, rotation_id })),
});

it('puts a span into both its terms, with the weeks of both, as one placement', () => {
  const { lines, used } = readPlan(request, [line([2, 'a'], [0, 'g'])]);
  expect(lines[0].placements.map(({ termIndex, terms, weeks }) => [termIndex, terms, weeks])).toEqual([
    [0, 2, 30],
    [2, 1, 22],
  ]);
  expect(lines[0].cells).toEqual([1, 1, 0]);
  expect(used).toEqual([
    [0, 0, 1],
    [1, 1, 0],
  ]);
});

it('leaves empty what nothing fills, and keeps aside what it cannot read', () => {
  const { lines } = readPlan(request, [line([1, 'nonsense'], [2, 'g'], [9, 'a'])]);
  expect(lines[0].cells).toEqual([empty, empty, 1]);
  expect(lines[0].placements.map(({ weeks }) => weeks)).toEqual([22]);
  expect(lines[0].faults.map(({ rule, term_index }) => [rule, term_index])).toEqual([
    ['rotation', 1],
    ['span_terms', 2],
    ['span_terms', 9],
  ]);
});

it('knows a line by its id in any spelling, else by its place', () => {
  const { lines } = readPlan(request, [{ ...line(), id: 'jl-2' }, line(), { ...line(), id: 'mine' }]);
  expect(lines.map(({ id, role }) => [id, role?.id ?? null])).toEqual([
    ['JL-002', 'JL-002'],
    ['JL-002', 'JL-002'],
    ['mine', null],
  ]);
});

it('leaves the drafts as they were', () => {
  const draft = line([2, 'a'], [0, 'g']);
  const copy = structuredClone(draft);
  readPlan(request, [draft]);
  expect(draft).toEqual(copy);
});
