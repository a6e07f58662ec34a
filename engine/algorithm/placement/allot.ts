import type { Sets } from '../dive.ts';
import { type Random, shuffle } from '../random.ts';
import type { LineSet, Shape } from './place.ts';

/** Gives the sets of each group to its lines; lines with locked cells choose first, each the set that keeps most of its locks. */
export const allotSets = ({ problem, groups, layout, types }: Shape, sets: Sets['sets'], random: Random): LineSet[] => {
  const { terms, rotations } = problem;
  const result: LineSet[] = [];
  groups.forEach((group, index) => {
    const pool = sets
      .filter(({ candidate }) => candidate.group === index)
      .flatMap(({ candidate, lines }) => Array.from({ length: lines }, () => candidate.items));
    shuffle(pool, random);
    const wishes = group.lines.map((line) => ({ line, locked: lockedTypes(line) }));
    wishes.sort((a, b) => b.locked.length - a.locked.length);
    for (const { line, locked } of wishes) {
      if (pool.length === 0) break;
      let best = 0;
      let most = -1;
      for (let at = 0; at < pool.length && locked.length > 0; at++) {
        const left = pool[at].map((item) => layout.items[item].type);
        let kept = 0;
        for (const choices of locked) {
          const hit = left.findIndex((type) => choices.has(type));
          if (hit < 0) continue;
          left.splice(hit, 1);
          kept++;
        }
        if (kept > most) {
          most = kept;
          best = at;
        }
        if (most === locked.length) break;
      }
      const [items] = pool.splice(best, 1);
      result.push({ line, items });
    }
  });
  return result;

  /** Per locked cell of a line, the types that may stand there. */
  function lockedTypes(line: number): Set<number>[] {
    const { allowed } = problem.lines[line];
    if (!allowed) return [];
    const locked: Set<number>[] = [];
    for (let term = 0; term < terms; term++) {
      const cell = allowed.subarray(term * rotations, (term + 1) * rotations);
      if (!cell.includes(0)) continue;
      locked.push(new Set(types.flatMap((type, index) => (type.rotations.some((r) => cell[r]) ? [index] : []))));
    }
    return locked;
  }
};
