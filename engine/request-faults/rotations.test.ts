import { expect, it } from 'vitest';
import { faultsOf } from './fault.case.ts';
import { rotationFaults } from './rotations.ts';

const faults = (given: object) => faultsOf(rotationFaults, given);
const rotation = (id: string, given: object = {}) => ({
  id,
  name: `Ward ${id}`,
  capacity: 1,
  parent_specialty: 'X',
  ...given,
});

it('accepts two categories of A to D with an E, and posts for each term', () => {
  expect(faults({})).toEqual([]);
  const fine = rotation('a', { experience_categories: ['A', 'C', 'E', 'A'], capacity: [0, 1, 2] });
  expect(faults({ rotations: [fine] })).toEqual([]);
});

it('lists every fault of every rotation at once', () => {
  const rotations = [
    rotation('a', { capacity: [1, 2] }),
    rotation('a', { experience_categories: ['A', 'B', 'C'] }),
    rotation('b', { span_terms: 2 }),
  ];
  expect(faults({ rotations })).toEqual([
    '/rotations/0/capacity: 2 counts of posts for 3 terms: give one number, or 3',
    '/rotations/1/id: the id "a" is that of rotation 1 (Ward a) as well',
    '/rotations/1/experience_categories: A, B, C are 3 categories; a rotation has at most 2 of A, B, C, D',
  ]);
  expect(faults({ rotations, term_structure: [52] })).toContain(
    '/rotations/2/span_terms: spans 2 terms in a year of 1',
  );
});

it('refuses a request none of whose rotations the cohort may hold', () => {
  const rotations = [rotation('a', { cohorts: ['PGY2'] })];
  expect(faults({ rotations, cohort: 'PGY1' })).toEqual(['/rotations: no rotation may be held by PGY1']);
  expect(faults({ rotations })).toEqual([]);
});

it('takes too few posts for no fault of the request', () => {
  expect(faults({ rotations: [rotation('a', { capacity: 0 })], num_job_lines: 100 })).toEqual([]);
});
