import { describePart, rotation } from './part.case.ts';
import { pathway } from './pathway.ts';

const rotations = [
  rotation('a', { parent_specialty: 'Medicine', subspecialty: 'Renal' }),
  rotation('b', { parent_specialty: 'Surgery' }),
  rotation('c', { parent_specialty: 'Psychiatry' }),
];
const workers = [{ id: 'W1', level: 'PGY1', targeted_pathway: 'GP' }];
const wish = (given: object) => ({
  rotations,
  workers,
  num_job_lines: 2,
  priority_requirements: { GP: { lines: 1, mode: 'prefer' as const, ...given } },
});
const lines = [
  { 0: 'a', 1: 'b', 2: 'c' },
  { 0: 'b', 1: 'c', 2: 'a' },
];

describePart(pathway, {
  'adds the weight for each rotation named by id, specialty or subspecialty, on the reserved line alone': {
    request: wish({ rotation_ids: ['b'], specialties: ['Renal'], weight: 7 }),
    lines,
    score: 14,
  },
  'counts a rotation named twice once, at 50 without a weight': {
    request: wish({ rotation_ids: ['a'], specialties: ['Renal', 'Medicine'] }),
    lines,
    score: 50,
  },
  'adds nothing for an exact pathway': {
    request: wish({ mode: 'exact', rotation_ids: ['b'] }),
    lines,
    score: 0,
  },
});
