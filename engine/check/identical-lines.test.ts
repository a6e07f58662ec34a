import { describeCondition, draft } from './condition.case.ts';
import { identicalLines } from './identical-lines.ts';

describeCondition('identicalLines', identicalLines, {
  kept: { 'the same rotations in other terms': { lines: [draft('abd'), draft('adb')] } },
  broken: {
    'two lines that are the same in every term, the later one named': {
      lines: [draft('abd'), draft('gga'), draft('abd'), draft('gga')],
      says: ['JL-003: is the same as JL-001 in every term', 'JL-004: is the same as JL-002 in every term'],
    },
  },
});
