import { describeCondition, draft } from './condition.case.ts';
import { locks } from './locks.ts';

describeCondition('locks', locks, {
  kept: {
    'a line that obeys, and locks on a line that was not built': {
      request: {
        allow_partial_filling: true,
        locks: [
          { line: 1, term: 2, rotation_id: 'b' },
          { line: 'JL-001', term: 1, any_of: ['c', 'a'] },
          { line: 1, term: 3, not: ['a', 'b'] },
          { line: 1, rotation_id: 'd' },
          { line: 1, any_of: ['c', 'd'] },
          { line: 1, not: ['c'] },
          { line: 2, rotation_id: 'a' },
        ],
      },
      lines: [draft('abd')],
    },
    'a span in its second term': {
      request: { locks: [{ line: 1, term: 2, rotation_id: 'g' }] },
      lines: [draft('gga')],
    },
  },
  broken: {
    'each kind of lock on a term': {
      request: {
        locks: [
          { line: 1, term: 1, rotation_id: 'c' },
          { line: 1, term: 2, any_of: ['a', 'c'] },
          { line: 1, term: 3, not: ['d'] },
        ],
      },
      lines: [draft('abd')],
      says: [
        'JL-001 term 1: is locked to Ward C, holds Ward A',
        'JL-001 term 2: is locked to one of Ward A, Ward C, holds Ward B',
        'JL-001 term 3: must not hold Ward D',
      ],
    },
    'each kind of lock on a line': {
      request: {
        locks: [
          { line: 1, rotation_id: 'c' },
          { line: 1, any_of: ['c', 'g'] },
          { line: 1, not: ['b'] },
        ],
      },
      lines: [draft('abd')],
      says: [
        'JL-001: is locked to Ward C, holds Ward A, Ward B, Ward D',
        'JL-001: is locked to one of Ward C, Ward G, holds Ward A, Ward B, Ward D',
        'JL-001: must not hold Ward B',
      ],
    },
    'an empty term that is locked': {
      request: { locks: [{ line: 1, term: 1, rotation_id: 'a' }] },
      lines: [draft('-bd')],
      says: ['JL-001 term 1: is locked to Ward A, holds nothing'],
    },
  },
});
