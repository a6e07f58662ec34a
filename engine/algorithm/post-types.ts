import type { Group } from './groups.ts';
import type { Problem } from './problem.ts';

/** Rotations that no rule, wish or price tells apart, merged: the master and the pricing see types, placement splits them again. */
export type PostType = {
  rotations: number[];
  kind: number;
  subspecialty: number;
  countKey: number;
  mask: number;
  service: number;
  rural: number;
  nights: number;
  nonClinical: number;
  nonTeam: number;
  leave: number;
  span: number;
  excludable: number;
  /** Posts of all its rotations per term. */
  posts: Int32Array;
};

/** Merges rotations into types. `typeOf[rotation]` is -1 for a rotation without posts. */
export const mergeIntoTypes = (problem: Problem, groups: Group[]): { types: PostType[]; typeOf: Int32Array } => {
  const { rules, terms } = problem;
  const finite = (limit: number): boolean => Number.isFinite(limit);
  const counted = rules.countedTerms > 0;
  const serviceMatters = finite(rules.serviceWeeks) || finite(rules.serviceTerms) || counted;
  const subspecialtyMatters = finite(rules.subspecialtyWeeks) || finite(rules.subspecialtyTerms);
  const leaveMatters = problem.leavePenalty > 0 || counted || rules.netWeeks > 0;
  const sets = groups.flatMap(({ needs, banned }) => (banned ? [...needs, banned] : needs));
  const bonuses = groups.flatMap(({ bonus }) => (bonus ? [bonus] : []));
  const types: PostType[] = [];
  const typeOf = new Int32Array(problem.rotations).fill(-1);
  const byKey = new Map<string, number>();
  for (let r = 0; r < problem.rotations; r++) {
    const posts = problem.posts.subarray(r * terms, (r + 1) * terms);
    if (!posts.some((count) => count > 0)) continue;
    const type: PostType = {
      rotations: [r],
      kind: problem.kind[r],
      subspecialty: subspecialtyMatters ? problem.subspecialty[r] : -1,
      countKey: counted ? problem.countKey[r] : -1,
      mask: problem.mask[r] & rules.requiredMask,
      service: serviceMatters ? problem.service[r] : 0,
      rural: finite(rules.ruralTerms) ? problem.rural[r] : 0,
      nights: finite(rules.nightsTerms) ? problem.nights[r] : 0,
      nonClinical: finite(rules.nonClinicalTerms) ? problem.nonClinical[r] : 0,
      nonTeam: rules.teamWeeks > 0 ? 1 - problem.team[r] : 0,
      leave: leaveMatters ? problem.leave[r] : 0,
      span: problem.span[r],
      excludable: problem.fillGain > 0 ? problem.excludable[r] : 0,
      posts: Int32Array.from(posts),
    };
    const { rotations: _, posts: __, ...features } = type;
    const closed = Array.from(posts, (count) => (count > 0 ? '1' : '0')).join('');
    const own = problem.required[r] > 0 && problem.requiredGain > 0 ? r : -1;
    const wishes = [...sets.map((set) => set[r]), ...bonuses.map((bonus) => bonus[r])];
    const key = JSON.stringify([features, closed, own, wishes]);
    const known = byKey.get(key);
    if (known === undefined) {
      byKey.set(key, types.length);
      typeOf[r] = types.length;
      types.push(type);
    } else {
      typeOf[r] = known;
      types[known].rotations.push(r);
      for (let term = 0; term < terms; term++) types[known].posts[term] += posts[term];
    }
  }
  return { types, typeOf };
};
