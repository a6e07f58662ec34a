import { expect, it } from 'vitest';
import { draft, planOf } from './condition.case.ts';
import { unfilledPosts } from './unfilled.ts';

it('lists the posts left empty of rotations this cohort may hold, term by term', () => {
  const rotations = [
    { id: 'a', name: 'A', capacity: [1, 2, 0], parent_specialty: 'A', excludable: true },
    { id: 'b', name: 'B', capacity: 1, parent_specialty: 'B', cohorts: ['PGY2'] },
    { id: 'g', name: 'G', capacity: 1, parent_specialty: 'G', span_terms: 2 },
  ];
  const plan = planOf({ request: { rotations, cohort: 'PGY1' }, lines: [draft('agg')] });
  expect(unfilledPosts(plan)).toEqual([
    { rotation_id: 'a', term_index: 1, capacity: 2, filled: 0, excludable: true },
    { rotation_id: 'g', term_index: 0, capacity: 1, filled: 0, excludable: false },
  ]);
});
