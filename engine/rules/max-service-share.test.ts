import { maxServiceShare } from './max-service-share.ts';
import { describeRule, lineIn, rotation } from './rule.case.ts';

const relief = (id: string) => rotation(id, { is_service_term: true });
const bounds = { max_service_share: 0.2 };

describeRule(maxServiceShare, {
  legal: {
    'a service term in a 10-week slot': {
      bounds,
      line: lineIn([10, 10, 10, 10, 12], [relief('a'), rotation('b')]),
      value: '10 of 52 weeks (19.2 %)',
    },
  },
  illegal: {
    'a service term in the 12-week slot, 23 % of the year': {
      bounds,
      line: lineIn([12, 10, 10, 10, 10], [relief('a'), rotation('b')]),
      value: '12 of 52 weeks (23.1 %)',
      terms: [null],
      says: /^service terms take 12 of 52 weeks \(23.1 %\), at most 20 % is allowed$/,
    },
  },
});
