import { boundLifts } from './bounds.ts';
import type { Lift, Ruled } from './lift.ts';
import { absenceLifts, allLocksLift, cohortLifts, lockLifts, pathwayLifts } from './wishes.ts';

export { type Lift, type Ruled, withoutAll } from './lift.ts';
export { postsLift } from './wishes.ts';

/**
 * Everything in force that a plan could be had without, what nobody chose for this plan first and what its planner asked for last:
 * where one of two must go, an explanation that keeps the planner's own wish names what he can change. Absences are last of all: a
 * term that is worked after all must also be filled, so giving them up can close a way where all else only opens some.
 */
export const activeLifts = (ruled: Ruled, locks: 'together' | 'each' = 'together'): Lift[] => [
  ...cohortLifts(ruled),
  ...boundLifts(ruled),
  ...pathwayLifts(ruled),
  ...(locks === 'each' ? lockLifts(ruled) : allLocksLift(ruled)),
  ...absenceLifts(ruled),
];
