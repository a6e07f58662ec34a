import { judgement, type LineRule } from './rule.ts';
import { weeksWhere } from './weeks.ts';

/** Annual leave a whole leave rotation stands for, when the plan places no leave weeks itself. */
const weeksOfLeaveRotation = 5;

/** Weeks placed, net of the annual leave the plan itself places. */
export const minWeeks: LineRule = {
  name: 'min_weeks',
  applies: (bounds) => bounds.min_weeks != null,
  judge: (line, bounds, year) => {
    const least = bounds.min_weeks!;
    const placed = weeksWhere(line, () => true);
    const holdsLeave = line.some((placement) => placement.rotation.is_leave);
    const leave = year.annualLeaveWeeks ?? (holdsLeave ? weeksOfLeaveRotation : 0);
    const net = placed - leave;
    const value = leave === 0 ? `${net} weeks` : `${net} weeks (${placed} less ${leave} of leave)`;
    return judgement(net >= least - 1e-9, value, `at least ${least}`, `${value} in the year, at least ${least} needed`);
  },
};
