import { capacity } from './capacity.ts';
import { describeCondition, draft } from './condition.case.ts';

const posts = (id: string, capacity: number[]) => ({ id, name: `Ward ${id}`, capacity, parent_specialty: id });

describeCondition('capacity', capacity, {
  kept: {
    'as many doctors as posts': { lines: [draft('dab'), draft('dba')] },
    'posts that differ by term': {
      request: { rotations: [posts('a', [0, 2, 0]), posts('b', [2, 0, 2])] },
      lines: [draft('bab'), draft('bab')],
    },
  },
  broken: {
    'more doctors than posts, naming rotation, term, posts and lines': {
      lines: [draft('abd'), draft('acd'), draft('dbd')],
      says: [
        'Ward A term 1: 2 doctors for 1 post (JL-001, JL-002)',
        'Ward B term 2: 2 doctors for 1 post (JL-001, JL-003)',
        'Ward D term 3: 3 doctors for 2 posts (JL-001, JL-002, JL-003)',
      ],
    },
    'a span without a post in its second term': {
      lines: [draft('gga'), draft('agg')],
      says: ['Ward G term 2: 2 doctors for 1 post (JL-001, JL-002)'],
    },
    'a doctor in a closed term': {
      request: { rotations: [posts('a', [1, 0, 1])] },
      lines: [draft('aaa')],
      says: ['Ward a term 2: 1 doctor for 0 posts (JL-001)'],
    },
  },
});
