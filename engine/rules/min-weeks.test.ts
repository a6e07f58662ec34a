import { minWeeks } from './min-weeks.ts';
import { describeRule, lineIn, rotation } from './rule.case.ts';

const four = ['a', 'b', 'c', 'd'].map((id) => rotation(id));
const leave = rotation('l', { is_leave: true });
const weeks = [10, 10, 10, 10, 12];
const bounds = { min_weeks: 47 };
const [full, year] = lineIn(weeks, [...four, rotation('e')]);

describeRule(minWeeks, {
  legal: {
    'a full year': { bounds, line: [full, year], value: '52 weeks' },
    'a year with a leave rotation, exactly 47 net': {
      bounds,
      line: lineIn(weeks, [...four, leave]),
      value: '47 weeks (52 less 5 of leave)',
    },
    'a year whose annual leave leaves 47': {
      bounds,
      line: [full, { ...year, annualLeaveWeeks: 5 }],
      value: '47 weeks (52 less 5 of leave)',
    },
  },
  illegal: {
    'a line with an empty term': {
      bounds,
      line: lineIn(weeks, four),
      value: '40 weeks',
      terms: [null],
      says: /^40 weeks in the year, at least 47 needed$/,
    },
    'more annual leave than the year can spare': {
      bounds,
      line: [full, { ...year, annualLeaveWeeks: 6 }],
      value: '46 weeks (52 less 6 of leave)',
      terms: [null],
      says: /46/,
    },
  },
});
