import type { BoundName, Bounds } from '#engine/domain/ruleset.ts';
import type { Placement, Year } from '#engine/plan/placement.ts';

/** How one line stands against one rule. `value` and `limit` are words for a planner; violations name the term (from 0) where one term is to blame. */
export type Judgement = {
  ok: boolean;
  value: string;
  limit: string;
  violations: { term_index: number | null; message: string }[];
};

/** A rule on one line alone. Judges what the line holds; terms it may not fill are no fault of the line. */
export type LineRule = {
  name: BoundName;
  /** Whether the bound is set. */
  applies: (bounds: Bounds) => boolean;
  /** Placements in order of their terms. Called only where the rule applies. */
  judge: (line: readonly Placement[], bounds: Bounds, year: Year) => Judgement;
};

/** A judgement on the line as a whole. */
export const judgement = (ok: boolean, value: string, limit: string, message: string): Judgement => ({
  ok,
  value,
  limit,
  violations: ok ? [] : [{ term_index: null, message }],
});
