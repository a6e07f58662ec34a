import { maxSubspecialtyShare } from './max-subspecialty-share.ts';
import { describeRule, lineIn, rotation } from './rule.case.ts';

const weeks = [10, 10, 10, 10, 12];
const cardio = ['a', 'b'].map((id) => rotation(id, { subspecialty: 'Cardiology' }));
const bounds = { max_subspecialty_share: 0.25 };

describeRule(maxSubspecialtyShare, {
  legal: {
    'the 12-week term in one subspecialty': {
      bounds,
      line: lineIn([12, 10, 10, 10, 10], [cardio[0]]),
      value: 'Cardiology 12 of 52 weeks (23.1 %)',
    },
    'any number of rotations without a subspecialty': {
      bounds,
      line: lineIn(
        weeks,
        ['x', 'y', 'z'].map((id) => rotation(id)),
      ),
      value: 'none',
    },
  },
  illegal: {
    'two terms in one subspecialty': {
      bounds,
      line: lineIn(weeks, cardio),
      value: 'Cardiology 20 of 52 weeks (38.5 %)',
      terms: [null],
      says: /^Cardiology takes 20/,
    },
  },
});
