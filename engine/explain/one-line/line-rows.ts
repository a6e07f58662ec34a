import type { LineSpec, Problem } from '#engine/algorithm/problem.ts';
import type { Placement } from './placements.ts';

/** lower <= sum of value x column <= upper; columns beyond the placements are auxiliary, each between 0 and 1. */
export type Row = { lower: number; upper: number; columns: number[]; values: number[] };

const unlimited = Number.POSITIVE_INFINITY;
type Value = (placement: Placement) => number;
const one: Value = () => 1;
const weeksOf: Value = ({ weeks }) => weeks;

/** The rules on one line as rows over its placements, and how many columns they use in all. */
export const lineRows = (
  problem: Problem,
  line: LineSpec,
  placements: readonly Placement[],
): { rows: Row[]; columns: number } => {
  const { rules, terms, span } = problem;
  const rows: Row[] = [];
  let columns = placements.length;
  const row = (lower: number, upper: number, value: Value, ...more: [column: number, value: number][]): void => {
    const entries: Row = { lower, upper, columns: [], values: [] };
    placements.forEach((placement, column) => {
      const own = value(placement);
      if (own === 0) return;
      entries.columns.push(column);
      entries.values.push(own);
    });
    for (const [column, own] of more) {
      entries.columns.push(column);
      entries.values.push(own);
    }
    rows.push(entries);
  };
  const where = (holds: (rotation: number) => boolean, value = one): Value => {
    return (placement) => (holds(placement.rotation) ? value(placement) : 0);
  };
  const flagged = (flags: Uint8Array, value = one): Value => where((rotation) => flags[rotation] === 1, value);
  // Weeks are whole numbers, so limits are rounded: the solver's tolerance must not soften a rule.
  const atMost = (limit: number, value: Value): void => {
    if (limit !== unlimited) row(-unlimited, Math.floor(limit), value);
  };

  for (let term = 0; term < terms; term++)
    if ((line.available >> term) & 1)
      row(1, 1, ({ rotation, start }) => (start <= term && term < start + span[rotation] ? 1 : 0));
  if (rules.unique)
    for (const own of new Set(placements.map(({ rotation }) => rotation)))
      atMost(
        1,
        where((other) => other === own),
      );
  for (const own of new Set(problem.parent))
    atMost(
      rules.specialtyWeeks,
      where((rotation) => problem.parent[rotation] === own, weeksOf),
    );
  for (const own of new Set(problem.subspecialty)) {
    if (own < 0) continue;
    const holds = (rotation: number): boolean => problem.subspecialty[rotation] === own;
    atMost(rules.subspecialtyWeeks, where(holds, weeksOf));
    atMost(rules.subspecialtyTerms, where(holds));
  }
  atMost(rules.serviceWeeks, flagged(problem.service, weeksOf));
  atMost(rules.serviceTerms, flagged(problem.service));
  atMost(rules.ruralTerms, flagged(problem.rural));
  atMost(rules.nightsTerms, flagged(problem.nights));
  atMost(rules.nonClinicalTerms, flagged(problem.nonClinical));
  if (rules.teamWeeks > 0) row(Math.ceil(rules.teamWeeks), unlimited, flagged(problem.team, weeksOf));
  for (let bit = 1; bit <= rules.requiredMask; bit <<= 1)
    if (rules.requiredMask & bit)
      row(
        1,
        unlimited,
        where((rotation) => (problem.mask[rotation] & bit) !== 0),
      );
  for (const need of line.needs) row(1, unlimited, flagged(need));
  if (rules.countedTerms > 0) countedTerms();
  if (rules.netWeeks > 0) netWeeks();
  return { rows, columns };

  /** A column per specialty or subspecialty, 1 only where a placement of it counts. */
  function countedTerms(): void {
    const { service, leave, countKey } = problem;
    const counts = ({ rotation, weeks }: Placement): boolean =>
      !service[rotation] && !leave[rotation] && weeks >= rules.countedTermWeeks;
    const keys = new Set(placements.filter(counts).map(({ rotation }) => countKey[rotation]));
    const ofKeys: [number, number][] = [];
    for (const key of keys) {
      if (key < 0) continue;
      const column = columns++;
      row(-unlimited, 0, (placement) => (counts(placement) && countKey[placement.rotation] === key ? -1 : 0), [
        column,
        1,
      ]);
      ofKeys.push([column, 1]);
    }
    const eachCounts: Value = (placement) => (counts(placement) && countKey[placement.rotation] < 0 ? 1 : 0);
    row(rules.countedTerms, unlimited, eachCounts, ...ofKeys);
  }

  /** A column that is 1 as soon as the line holds leave. */
  function netWeeks(): void {
    const onLeave = columns++;
    for (const own of placements)
      if (problem.leave[own.rotation]) row(-unlimited, 0, (placement) => (placement === own ? 1 : 0), [onLeave, -1]);
    row(Math.ceil(rules.netWeeks), unlimited, weeksOf, [onLeave, -rules.leaveWeeksOfLeaveTerm]);
  }
};
