import { describeCondition, draft } from './condition.case.ts';
import { pathways } from './pathways.ts';

const rotations = [
  { id: 'a', name: 'Ward A', capacity: 2, parent_specialty: 'Medicine', subspecialty: 'Renal' },
  { id: 'b', name: 'Ward B', capacity: 2, parent_specialty: 'Surgery' },
  { id: 'c', name: 'Ward C', capacity: 2, parent_specialty: 'Psychiatry' },
];
const workers = [{ id: 'W1', level: 'PGY1', targeted_pathway: 'Rural' }];
const pathway = (mode: 'exact' | 'prefer') => ({
  rotations,
  workers,
  priority_requirements: { Rural: { lines: 1, mode, rotation_ids: ['b'], specialties: ['Renal', 'Psychiatry'] } },
});

describeCondition('pathways', pathways, {
  kept: {
    'an exact pathway with all it names, specialties by parent or subspecialty': {
      request: pathway('exact'),
      lines: [draft('abc'), draft('aaa')],
    },
    'a preferred pathway with none of it': { request: pathway('prefer'), lines: [draft('---'), draft('aaa')] },
  },
  broken: {
    'an exact pathway without one of its rotations, and without one of its specialties': {
      request: pathway('exact'),
      lines: [draft('aca'), draft('bbb')],
      says: ['JL-001: pathway Rural needs Ward B, which it lacks'],
    },
    'an exact pathway that lacks everything, each named': {
      request: pathway('exact'),
      lines: [draft('---')],
      says: [
        'JL-001: pathway Rural needs Ward B, which it lacks',
        'JL-001: pathway Rural needs a rotation of Renal, which it lacks',
        'JL-001: pathway Rural needs a rotation of Psychiatry, which it lacks',
      ],
    },
  },
});
