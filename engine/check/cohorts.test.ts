import { cohorts } from './cohorts.ts';
import { describeCondition, draft } from './condition.case.ts';

const rotations = [
  { id: 'a', name: 'Ward A', capacity: 2, parent_specialty: 'A', cohorts: ['HMO2', 'PGY3+'] },
  { id: 'b', name: 'Ward B', capacity: 2, parent_specialty: 'B', cohorts: ['intern'] },
  { id: 'd', name: 'Ward D', capacity: 2, parent_specialty: 'D' },
];

describeCondition('cohorts', cohorts, {
  kept: {
    'rotations open to all or to this cohort by an alias': {
      request: { rotations, cohort: 'PGY1' },
      lines: [draft('bdb')],
    },
    'every rotation when no cohort is given': { request: { rotations }, lines: [draft('abd')] },
  },
  broken: {
    'a rotation of another cohort': {
      request: { rotations, cohort: 'HMO1' },
      lines: [draft('bad')],
      says: ['JL-001 term 2: Ward A is for HMO2, PGY3+, not for PGY1'],
    },
  },
});
