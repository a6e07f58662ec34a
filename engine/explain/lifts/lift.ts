import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { Bounds } from '#engine/domain/ruleset.ts';

/** A request with the rules in force for it. */
export type Ruled = { request: SchedulingRequest; bounds: Bounds };

/** Something asked of the plan that could be given up: one bound, the locks, a pathway, a doctor's absence. */
export type Lift = {
  /** As `Conflict.rules` names it. */
  rule: string;
  /** What holds while it stands: "category D in every line". */
  words: string;
  /** Where the request asks for it, as JSON pointers; empty for a bound of a shipped ruleset. */
  cells: string[];
  lifted: (ruled: Ruled) => Ruled;
};

/** The request and rules with all of `lifts` given up. */
export const withoutAll = (ruled: Ruled, lifts: readonly Lift[]): Ruled =>
  lifts.reduce((now, lift) => lift.lifted(now), ruled);
