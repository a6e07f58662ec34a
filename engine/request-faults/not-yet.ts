import { type Fault, type FaultCheck, pointerTo } from './fault.ts';

/** Fields of the contract that are not served yet are refused, never quietly ignored. */
export const notYetServed: FaultCheck = ({ previous, annual_leave }) => {
  const faults: Fault[] = [];
  if (previous != null)
    faults.push({
      pointer: pointerTo('previous'),
      message: 'changing an earlier plan is not available yet: leave this field out',
    });
  if (annual_leave != null)
    faults.push({
      pointer: pointerTo('annual_leave'),
      message:
        'placing weeks of leave inside lines is not available yet: leave this empty; a rotation that is leave (is_leave, yes under Leave) takes a whole term',
    });
  return faults;
};
