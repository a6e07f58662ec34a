import { maxSubspecialtyTerms } from './max-subspecialty-terms.ts';
import { describeRule, lineIn, rotation } from './rule.case.ts';

const cardio = (id: string, span_terms = 1) => rotation(id, { subspecialty: 'Cardiology', span_terms });
const weeks = [10, 10, 10, 10, 12];
const bounds = { max_subspecialty_terms: 1 };

describeRule(maxSubspecialtyTerms, {
  legal: {
    'one span in a subspecialty': { bounds, line: lineIn(weeks, [cardio('a', 2), rotation('b')]), value: '1' },
    'rotations without a subspecialty': { bounds, line: lineIn(weeks, [rotation('a'), rotation('b')]), value: '0' },
  },
  illegal: {
    'a second term in a subspecialty': {
      bounds,
      line: lineIn(weeks, [cardio('a'), rotation('b'), cardio('c')]),
      value: '2',
      terms: [2],
      says: /^C is 2 terms in Cardiology/,
    },
  },
});
