import { expect, it } from 'vitest';
import { allowSpanningTerms } from './allow-spanning-terms.ts';
import { describeRule, lineIn, rotation } from './rule.case.ts';

const bounds = { allow_spanning_terms: false };

it('is no rule where spans are allowed', () => {
  expect(allowSpanningTerms.applies({ allow_spanning_terms: true })).toBe(false);
});

describeRule(allowSpanningTerms, {
  legal: { 'a line without spans': { bounds, line: lineIn([26, 26], [rotation('a'), rotation('b')]), value: '0' } },
  illegal: {
    'a span, named by its first term': {
      bounds,
      line: lineIn([10, 10, 10], [rotation('a'), rotation('gp', { span_terms: 2 })]),
      value: '1',
      terms: [1],
      says: /^GP spans 2 terms/,
    },
  },
});
