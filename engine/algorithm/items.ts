import type { Group } from './groups.ts';
import type { PostType } from './post-types.ts';
import type { Problem } from './problem.ts';

/**
 * A limit in weeks, seen from how many terms fit it. `longest` of the longest terms always fit, `shortest` of the shortest may;
 * where the two are equal the rule does not depend on the order of the line and can be counted in terms.
 */
export type TermCount = { longest: number; shortest: number };

/** How many terms of the given lengths fit `weeks`. */
export const termsWithin = (weeks: number, lengths: readonly number[]): TermCount => {
  const ascending = [...lengths].sort((a, b) => a - b);
  const fitting = (sorted: number[]): number => {
    let used = 0;
    let count = 0;
    while (count < sorted.length && used + sorted[count] <= weeks) used += sorted[count++];
    return count;
  };
  return { longest: fitting([...ascending].reverse()), shortest: fitting(ascending) };
};

/** A placement as the pricing sees it: a type, and the length class of its term where a rule tells term lengths apart. */
export type Item = {
  type: number;
  /** Terms it covers. */
  units: number;
  /** Weeks it covers when a rule needs them (a variant of one length class); else 0. */
  weeks: number;
  /** Terms it covers per length class, or null where the class is left open. */
  slots: number[] | null;
  /** Terms in which it may start. */
  starts: number[];
};

export type Items = {
  items: Item[];
  /** Length class per term; all 0 when no rule depends on the order. */
  classOf: number[];
  classes: number;
  serviceByWeeks: boolean;
  teamByWeeks: boolean;
};

/** Lengths of the terms a group works in. */
export const workedLengths = (problem: Problem, group: Pick<Group, 'available'>): number[] =>
  problem.weeks.filter((_, term) => (group.available >> term) & 1);

/** Weeks outside a clinical team that a line of the group may hold. */
export const nonTeamWeeks = (problem: Problem, group: Pick<Group, 'available'>): number =>
  workedLengths(problem, group).reduce((sum, length) => sum + length, 0) - problem.rules.teamWeeks;

/** Splits types into items wherever a rule of some group depends on which terms they stand in. */
export const itemsOf = (problem: Problem, groups: Group[], types: PostType[]): Items => {
  const { rules, terms } = problem;
  const depends = (weeksOf: (group: Group) => number): boolean =>
    groups.some((group) => {
      const { longest, shortest } = termsWithin(weeksOf(group), workedLengths(problem, group));
      return longest !== shortest;
    });
  const serviceByWeeks = types.some(({ service }) => service) && depends(() => rules.serviceWeeks);
  const teamByWeeks = types.some(({ nonTeam }) => nonTeam) && depends((group) => nonTeamWeeks(problem, group));
  const shortest = Math.min(...problem.weeks);
  const countsByWeeks = rules.countedTerms > 0 && rules.countedTermWeeks > shortest;
  const ordered = serviceByWeeks || teamByWeeks || countsByWeeks;
  const lengths = [...new Set(problem.weeks)];
  const classOf = problem.weeks.map((length) => (ordered ? lengths.indexOf(length) : 0));
  const concerned = (type: PostType): boolean =>
    (serviceByWeeks && type.service === 1) ||
    (teamByWeeks && type.nonTeam === 1) ||
    (countsByWeeks && !type.service && !type.leave);
  const items: Item[] = [];
  types.forEach((type, index) => {
    const variants = new Map<string, Item>();
    for (let start = 0; start + type.span <= terms; start++) {
      const covered = Array.from({ length: type.span }, (_, step) => start + step);
      if (covered.some((term) => type.posts[term] === 0)) continue;
      const key = concerned(type)
        ? covered
            .map((term) => classOf[term])
            .sort()
            .join()
        : '';
      const known = variants.get(key);
      if (known) {
        known.starts.push(start);
        continue;
      }
      const slots = new Array<number>(lengths.length).fill(0);
      for (const term of covered) slots[classOf[term]]++;
      variants.set(key, {
        type: index,
        units: type.span,
        weeks: concerned(type) ? covered.reduce((sum, term) => sum + problem.weeks[term], 0) : 0,
        slots: concerned(type) ? slots : null,
        starts: [start],
      });
    }
    items.push(...variants.values());
  });
  return { items, classOf, classes: ordered ? lengths.length : 1, serviceByWeeks, teamByWeeks };
};
