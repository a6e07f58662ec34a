import type { Rotation } from '#engine/domain/rotation.ts';

/** One rotation in a line: where it starts, how many terms it takes (2 for a span) and their weeks together. */
export type Placement = { termIndex: number; terms: number; weeks: number; rotation: Rotation };

/** The year the lines fill. */
export type Year = {
  /** Weeks of each term. */
  lengths: readonly number[];
  /** Weeks of the whole year; shares are of this. */
  weeks: number;
  /** Weeks of annual leave placed inside each line; null when the plan places none. */
  annualLeaveWeeks: number | null;
};
