import { expect, it } from 'vitest';
import { describeRule, lineIn, rotation } from './rule.case.ts';
import { uniqueRotation } from './unique-rotation.ts';

const bounds = { unique_rotation: true };
const [a, b] = [rotation('a'), rotation('b')];

it('is no rule once lifted', () => {
  expect(uniqueRotation.applies({ unique_rotation: false })).toBe(false);
});

describeRule(uniqueRotation, {
  legal: {
    'different rotations of one specialty': { bounds, line: lineIn([10, 10], [a, b]), value: '0' },
    'one span over two terms': {
      bounds,
      line: lineIn([10, 10], [rotation('gp', { span_terms: 2 })]),
      value: '0',
    },
  },
  illegal: {
    'a rotation held again, named by the later term': {
      bounds,
      line: lineIn([10, 10, 10], [a, b, a]),
      value: '1',
      terms: [2],
      says: /^A is held a second time$/,
    },
  },
});
