import type { Bounds } from '../../../domain/ruleset.ts';
import type { TraitName, Traits } from './traits.ts';

/** What a formula about one line may refer to. */
export type LineRefs = {
  /** The line's term cells. */
  cells: string;
  /** Each of them. */
  cell: readonly string[];
  labels: string;
  /** Weeks of the terms as a row of constants. */
  weeks: string;
  /** Weeks of one term (from 0). */
  weeksOf: (term: number) => number;
  /** As many ones, as a column. */
  ones: string;
  trait: (name: TraitName) => string;
};

/** A term of a line: the traits of what it holds (null: nothing) and its weeks. A span stands in both its terms. */
export type Held = { traits: Traits | null; id: string | null; weeks: number };

/** How the bounds of the year read in numbers. */
export type LiveContext = { bounds: Bounds; lengths: readonly number[]; year: number; leaveWeeks: number | null };

/**
 * A rule as live formulas: what the sheet shows for a line, and when that breaks the rule. `value` works out what the formula gives,
 * for the stored result. Formulas keep to functions that Excel 2016 and LibreOffice share; none is volatile.
 */
export type LiveRule = {
  formula: (refs: LineRefs) => string;
  value: (line: readonly Held[]) => number | string;
  /** A condition on the shown cell, as a formula. */
  broken: (cell: string) => string;
  isBroken: (value: number | string) => boolean;
};

/** Sum over the line's terms of `weight` (of n rotations by T terms; constants of one row or one column spread). */
export const sumOver = ({ labels, cells }: LineRefs, weight: string): string =>
  `SUMPRODUCT((${labels}=${cells})*${weight})`;

/** Number of a formula without a rounding tail. */
export const round = (value: number): number => Math.round(value * 1e9) / 1e9;

/** Slack for shares that are no whole weeks. */
export const slack = 1e-6;
