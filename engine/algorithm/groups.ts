import type { LineSpec, Problem } from './problem.ts';

/** Lines that may hold the same sets: one convexity row of the master and one way of pricing. */
export type Group = {
  /** Indices of its lines. */
  lines: number[];
  available: number;
  bonus: Float64Array | null;
  needs: Uint8Array[];
  banned: Uint8Array | null;
  /**
   * Where cells of its lines are locked: per lock the items that meet it. `base` is the group that is the same but for the locks.
   */
  locks?: { base: number; items: Set<number>[] };
};

const mostGroups = 24;

const signature = (line: LineSpec, withLocks: boolean, setName: (set: Uint8Array | null) => string): string =>
  JSON.stringify([
    line.pathway,
    line.available,
    withLocks ? line.needs.map(setName).sort() : [],
    withLocks ? setName(line.banned) : '',
  ]);

/**
 * Lines by what they may hold. Locks of single cells are left out (they bind posts to terms: `lockedPosts`), and where whole-line
 * wishes would make too many groups those are left out too. Either only widens what a line may hold, so a bound stays a bound.
 */
export const groupLines = (problem: Problem): Group[] => {
  const names = new Map<string, string>();
  const known = new WeakMap<Uint8Array, string>();
  const setName = (set: Uint8Array | null): string => {
    if (!set) return '';
    let name = known.get(set);
    if (name === undefined) {
      const content = set.join('');
      name = names.get(content) ?? `s${names.size}`;
      names.set(content, name);
      known.set(set, name);
    }
    return name;
  };
  const byLocks = (withLocks: boolean): Group[] => {
    const groups = new Map<string, Group>();
    problem.lines.forEach((line, index) => {
      const key = signature(line, withLocks, setName);
      const group = groups.get(key);
      if (group) group.lines.push(index);
      else {
        const needs = withLocks ? line.needs : [];
        groups.set(key, {
          lines: [index],
          available: line.available,
          bonus: line.bonus,
          needs,
          banned: withLocks ? line.banned : null,
        });
      }
    });
    return [...groups.values()];
  };
  const exact = byLocks(true);
  return exact.length <= mostGroups ? exact : byLocks(false);
};

/** How many lines lock a rotation into a term: counts per (rotation * terms + term). Locks with several choices bind none. */
export const lockedPosts = (problem: Problem): Int32Array => {
  const { terms, rotations } = problem;
  const locked = new Int32Array(rotations * terms);
  for (const line of problem.lines) {
    if (!line.allowed) continue;
    for (let term = 0; term < terms; term++) {
      if (!((line.available >> term) & 1)) continue;
      let only = -1;
      let choices = 0;
      for (let r = 0; r < rotations && choices < 2; r++) {
        if (!line.allowed[term * rotations + r]) continue;
        choices++;
        only = r;
      }
      // A span may be locked in either of its terms alone: its uses overlap, and none is counted.
      if (choices === 1 && problem.span[only] === 1) locked[only * terms + term]++;
    }
  }
  return locked;
};
