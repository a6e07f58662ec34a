import type { Placement } from '#engine/plan/placement.ts';

/** Slack for sums and products of fractions. */
const epsilon = 1e-9;

export const atMost = (weeks: number, share: number, total: number): boolean => weeks <= share * total + epsilon;
export const atLeast = (weeks: number, share: number, total: number): boolean => weeks >= share * total - epsilon;

/** "25 %", "23.1 %" */
export const percent = (share: number): string => `${Number((100 * share).toFixed(1))} %`;

/** "12 of 52 weeks (23.1 %)" */
export const weeksOf = (weeks: number, total: number): string =>
  `${weeks} of ${total} weeks (${percent(weeks / total)})`;

/** Weeks of the placements for which `counts` holds. */
export const weeksWhere = (line: readonly Placement[], counts: (placement: Placement) => boolean): number => {
  let weeks = 0;
  for (const placement of line) if (counts(placement)) weeks += placement.weeks;
  return weeks;
};

/** "1 term", "2 terms" */
export const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
