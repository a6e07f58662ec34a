import { bitCount } from '../bits.ts';
import type { Group } from '../groups.ts';
import { type Items, nonTeamWeeks, termsWithin, workedLengths } from '../items.ts';
import type { PostType } from '../post-types.ts';
import type { Problem } from '../problem.ts';
import { Demand } from './demand.ts';

/**
 * The rules of a line of one group, as the pricing counts them: per item what it uses of the upper limits (`uses`, packed),
 * which required bits it brings (`brings`: categories, then the group's needs, then its locks), and whether it counts toward the counted terms.
 */
export type GroupRules = {
  units: number;
  demand: Demand;
  uses: Int32Array;
  brings: Int32Array;
  counts: Uint8Array;
  wanted: number;
  countedTerms: number;
  /** Most units of one kind, and most units and placements of one subspecialty. */
  kindUnits: number;
  subspecialtyUnits: number;
  subspecialtyTerms: number;
  mostBits: number;
};

const mostNeeds = 12;

export const rulesOfGroup = (problem: Problem, group: Group, types: PostType[], layout: Items): GroupRules => {
  const { rules } = problem;
  const lengths = workedLengths(problem, group);
  const worked = lengths.reduce((sum, length) => sum + length, 0);
  const units = lengths.length;
  const inTerms = (weeks: number): number => Math.max(0, termsWithin(weeks, lengths).shortest);
  const serviceLimit = layout.serviceByWeeks ? Math.floor(rules.serviceWeeks) : inTerms(rules.serviceWeeks);
  const outside = nonTeamWeeks(problem, group);
  const nonTeamLimit = layout.teamByWeeks ? Math.floor(outside + 1e-6) : inTerms(outside + 1e-6);
  const leaveForbidden = worked - rules.leaveWeeksOfLeaveTerm < rules.netWeeks;
  const perClass = Array.from(
    { length: layout.classes },
    (_, index) =>
      problem.weeks.filter((_length, term) => layout.classOf[term] === index && (group.available >> term) & 1).length,
  );
  const clip = (limit: number): number => Math.min(limit, 60);
  const limits = [
    serviceLimit,
    clip(rules.serviceTerms),
    nonTeamLimit,
    rules.ruralTerms,
    rules.nightsTerms,
    rules.nonClinicalTerms,
  ]
    .map(clip)
    .map((limit) => Math.max(0, limit));
  const most = [
    layout.serviceByWeeks ? worked : units,
    units,
    layout.teamByWeeks ? worked : units,
    units,
    units,
    units,
  ];
  // With one class its use is the number of terms, which the pricing counts anyway.
  if (layout.classes > 1) {
    limits.push(...perClass);
    most.push(...perClass.map((count) => count + 1));
  }
  const demand = new Demand(limits, most);
  const needs = group.needs.slice(0, mostNeeds);
  const locks = group.locks?.items.slice(0, mostNeeds - needs.length) ?? [];
  const uses = new Int32Array(layout.items.length);
  const brings = new Int32Array(layout.items.length);
  const counts = new Uint8Array(layout.items.length);
  layout.items.forEach((item, index) => {
    const type = types[item.type];
    const startsWorked = item.starts.some((start) => {
      for (let step = 0; step < item.units; step++) if (!((group.available >> (start + step)) & 1)) return false;
      return true;
    });
    const rotation = type.rotations[0];
    const forbidden = !startsWorked || (type.leave && leaveForbidden) || group.banned?.[rotation] === 1;
    const use = [
      type.service * (layout.serviceByWeeks ? item.weeks : item.units),
      type.service,
      type.nonTeam * (layout.teamByWeeks ? item.weeks : item.units),
      type.rural,
      type.nights,
      type.nonClinical,
    ];
    if (layout.classes > 1) use.push(...(item.slots ?? perClass.map(() => 0)));
    uses[index] = forbidden ? -1 : demand.pack(use);
    brings[index] = needs.reduce((bits, need, bit) => bits | (need[rotation] << (4 + bit)), type.mask);
    locks.forEach((wanted, bit) => {
      if (wanted.has(index)) brings[index] |= 1 << (4 + needs.length + bit);
    });
    const longEnough = item.weeks ? item.weeks >= rules.countedTermWeeks : true;
    counts[index] = rules.countedTerms && !type.service && !type.leave && longEnough ? 1 : 0;
  });
  return {
    units,
    demand,
    uses,
    brings,
    counts,
    wanted: rules.requiredMask | (((1 << (needs.length + locks.length)) - 1) << 4),
    countedTerms: rules.countedTerms,
    kindUnits: Math.min(units, inTerms(rules.specialtyWeeks)),
    subspecialtyUnits: Math.min(units, inTerms(rules.subspecialtyWeeks)),
    subspecialtyTerms: Math.min(units, rules.subspecialtyTerms),
    mostBits: brings.reduce((top, bits) => Math.max(top, bitCount(bits)), 0),
  };
};
