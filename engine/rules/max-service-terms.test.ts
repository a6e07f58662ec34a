import { maxServiceTerms } from './max-service-terms.ts';
import { describeRule, lineIn, rotation } from './rule.case.ts';

const kind = { is_service_term: true };
const weeks = [10, 10, 10, 10, 12];

describeRule(maxServiceTerms, {
  legal: {
    'as many as the bound': {
      bounds: { max_service_terms: 1 },
      line: lineIn(weeks, [rotation('a', kind), rotation('b')]),
      value: '1',
    },
    'a span as one': {
      bounds: { max_service_terms: 1 },
      line: lineIn(weeks, [rotation('a', { ...kind, span_terms: 2 }), rotation('b')]),
      value: '1',
    },
  },
  illegal: {
    'each one beyond the bound, named by its term': {
      bounds: { max_service_terms: 1 },
      line: lineIn(weeks, [rotation('a', kind), rotation('b'), rotation('c', kind), rotation('d', kind)]),
      value: '3',
      terms: [2, 3],
      says: /^[CD] is one service/,
    },
    'any at all when the bound is 0': {
      bounds: { max_service_terms: 0 },
      line: lineIn(weeks, [rotation('b'), rotation('a', kind)]),
      value: '1',
      terms: [1],
      says: /none allowed/,
    },
  },
});
