import { describeRule, lineIn, rotation } from './rule.case.ts';
import { terms } from './terms.ts';

describeRule(terms, {
  legal: { 'the exact number': { bounds: { terms: 2 }, line: lineIn([26, 26], [rotation('a')]), value: '2' } },
  illegal: {
    'any other number': {
      bounds: { terms: 5 },
      line: lineIn([13, 13, 13, 13], [rotation('a')]),
      value: '4',
      terms: [null],
      says: /^the year has 4 terms, exactly 5 needed$/,
    },
  },
});
