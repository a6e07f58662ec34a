import { maxSpecialtyShare } from './max-specialty-share.ts';
import { describeRule, lineIn, rotation } from './rule.case.ts';

const weeks = [10, 10, 10, 10, 12];
const medicine = ['a', 'b', 'c'].map((id) => rotation(id));
const surgery = rotation('s', { parent_specialty: 'Surgery' });
const bounds = { max_specialty_share: 0.5 };

describeRule(maxSpecialtyShare, {
  legal: {
    'exactly half of the calendar weeks, the longest term included': {
      bounds,
      line: lineIn([13, 13, 13, 13], [...medicine.slice(0, 2), surgery]),
      value: 'Medicine 26 of 52 weeks (50 %)',
    },
    'an empty line': { bounds, line: lineIn(weeks, []), value: 'none' },
  },
  illegal: {
    'three terms of one specialty': {
      bounds,
      line: lineIn(weeks, [surgery, ...medicine]),
      value: 'Medicine 30 of 52 weeks (57.7 %)',
      terms: [null],
      says: /^Medicine takes 30 of 52 weeks \(57.7 %\), at most 50 % is allowed$/,
    },
    'a span that takes both its terms': {
      bounds,
      line: lineIn(weeks, [surgery, medicine[0], rotation('gp', { span_terms: 2 })]),
      value: 'Medicine 30 of 52 weeks (57.7 %)',
      terms: [null],
      says: /Medicine/,
    },
  },
});
