import { expect, it } from 'vitest';
import { SchedulingRequest } from '#engine/domain/request.ts';
import { placesInForce } from './places-in-force.ts';
import { pointsOf } from './points.ts';

const request = SchedulingRequest.parse({
  rotations: [{ id: 'ed', name: 'ED', capacity: 1, parent_specialty: 'Emergency' }],
  term_structure: [13, 13, 13, 13],
  num_job_lines: 9,
});
const places = {
  '/num_job_lines': { sheet: 'Settings', cell: 'B7' },
  '/rules/min_weeks': { sheet: 'Settings', cell: 'B20' },
  '/rules/terms': { sheet: 'Settings', cell: 'B21' },
  '/rotations/0/capacity': { sheet: 'Rotations', cell: 'B4' },
};

it('leads a conflict to the cell that counts, and to the Rules step for what is set there', () => {
  const conflict = { cells: ['/num_job_lines', '/rotations/0/capacity'], rules: ['capacity'] };
  const ofPosts = { place: places['/rotations/0/capacity'], rotation: 'ED' };
  expect(pointsOf(conflict, request, placesInForce(places, {}))).toEqual([
    { place: places['/num_job_lines'], rotation: null },
    ofPosts,
  ]);
  expect(pointsOf(conflict, request, placesInForce(places, { num_job_lines: 9 }))).toEqual([
    { place: null, rotation: null },
    ofPosts,
  ]);
});

it('takes rules one by one', () => {
  expect(Object.keys(placesInForce(places, { rules: { terms: null } }))).toEqual([
    '/num_job_lines',
    '/rules/min_weeks',
    '/rotations/0/capacity',
  ]);
});
