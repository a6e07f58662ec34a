import { requiredCategories } from './required-categories.ts';
import { describeRule, lineIn, rotation } from './rule.case.ts';

const bounds = { required_categories: ['A', 'C', 'E'] as ('A' | 'C' | 'E')[] };

describeRule(requiredCategories, {
  legal: {
    'a line that meets them all, E never being one': {
      bounds,
      line: lineIn(
        [26, 26],
        [rotation('a', { experience_categories: ['C', 'E'] }), rotation('b', { experience_categories: ['A', 'B'] })],
      ),
      value: 'A, B, C',
    },
  },
  illegal: {
    'a line that misses one': {
      bounds,
      line: lineIn([26, 26], [rotation('a', { experience_categories: ['A'] }), rotation('b')]),
      value: 'A',
      terms: [null],
      says: /^no rotation gives category C$/,
    },
    'an empty line': {
      bounds,
      line: lineIn([26, 26], []),
      value: 'none',
      terms: [null],
      says: /categories A, C$/,
    },
  },
});
