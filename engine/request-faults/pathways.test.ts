import { expect, it } from 'vitest';
import { faultless, faultsOf } from './fault.case.ts';
import { pathwayFaults } from './pathways.ts';

const faults = (given: object) => faultsOf(pathwayFaults, given);
const pathways = (priority_requirements: object, given: object = {}) => faults({ priority_requirements, ...given });

it('accepts pathways that fit', () => {
  expect(faults({ priority_requirements: null })).toEqual([]);
  expect(
    pathways({ GP: { lines: 2, mode: 'exact', rotation_ids: ['g', 'a'], specialties: ['Renal', 'Surgery'] } }),
  ).toEqual([]);
  expect(pathways({ GP: { lines: 2, mode: 'prefer' } })).toEqual([]);
  expect(pathways({ GP: { lines: 0, mode: 'exact' } })).toEqual([]);
});

it('lists what pathways name that does not exist, at its place, names with slashes included', () => {
  expect(
    pathways({
      'GP/rural': { lines: 1, mode: 'prefer', rotation_ids: ['a', 'z'], specialties: ['Nobody', 'Medicine'] },
    }),
  ).toEqual([
    '/priority_requirements/GP~1rural/rotation_ids/1: there is no rotation "z"',
    '/priority_requirements/GP~1rural/specialties/0: no rotation has the specialty "Nobody"',
  ]);
});

it('refuses more reserved lines than there are', () => {
  expect(pathways({ A: { lines: 2, mode: 'prefer' }, B: { lines: 1, mode: 'prefer' } })).toEqual([
    '/priority_requirements: the pathways reserve 3 lines; there are 2',
  ]);
});

it('refuses an exact pathway that names nothing, or more terms of rotations than the year has', () => {
  expect(
    pathways({
      A: { lines: 1, mode: 'exact', rotation_ids: [] },
      B: { lines: 1, mode: 'exact', rotation_ids: ['g', 'a', 'b', 'b'] },
    }),
  ).toEqual([
    '/priority_requirements/A: an exact pathway names at least one of rotation_ids or specialties',
    '/priority_requirements/B/rotation_ids: these rotations take 4 terms in a year of 3',
  ]);
});

it('refuses an exact pathway whose rotations this cohort may not hold', () => {
  const rotations = faultless.rotations.map((rotation) => ({
    ...rotation,
    cohorts: rotation.id === 'a' ? ['PGY2'] : null,
  }));
  const exact = { A: { lines: 1, mode: 'exact', rotation_ids: ['a'], specialties: ['Renal', 'Surgery'] } };
  expect(pathways(exact, { rotations, cohort: 'PGY1' })).toEqual([
    '/priority_requirements/A/rotation_ids/0: Ward A may not be held by PGY1',
    '/priority_requirements/A/specialties/0: no rotation of Renal may be held by PGY1',
  ]);
});

it('refuses exact lines that only workers of another pathway are left for', () => {
  const worker = (id: string, targeted_pathway?: string) => ({ id, level: 'PGY1', targeted_pathway });
  const exact = { GP: { lines: 2, mode: 'exact', rotation_ids: ['a'] } };
  const workers = [worker('x', 'GP'), worker('y', 'Surgery')];
  expect(pathways(exact, { workers })).toEqual([
    '/priority_requirements/GP/lines: 2 lines are reserved, but only 1 can be: the others belong to workers who target another pathway',
  ]);
  expect(pathways(exact, { workers, num_job_lines: 3 })).toEqual([]);
});
