import type { Sets } from '../dive.ts';
import { type Random, shuffle } from '../random.ts';
import type { LineSet, Shape } from './place.ts';
import { setJudge } from './set-judge.ts';
import { exchangeForWishes, matchWishes, wantedItems } from './wanted.ts';

/**
 * Gives the sets of each group to its lines; lines with locked cells choose first, each the set that keeps most of its locks.
 * What a line's set then still misses is exchanged for, item against item.
 */
export const allotSets = (shape: Shape, sets: Sets['sets'], random: Random): LineSet[] => {
  const { groups } = shape;
  const wanted = new Map<number, Set<number>[]>();
  const result: LineSet[] = [];
  groups.forEach((group, index) => {
    const pool = sets
      .filter(({ candidate }) => candidate.group === index)
      .flatMap(({ candidate, lines }) => Array.from({ length: lines }, () => candidate.items));
    shuffle(pool, random);
    for (const line of group.lines) wanted.set(line, wantedItems(shape, line, group.needs));
    const order = [...group.lines].sort((a, b) => wanted.get(b)!.length - wanted.get(a)!.length);
    for (const line of order) {
      if (pool.length === 0) break;
      const wishes = wanted.get(line)!;
      let best = 0;
      let most = -1;
      for (let at = 0; at < pool.length && most < wishes.length; at++) {
        const kept = matchWishes(pool[at], wishes).filter((item) => item >= 0).length;
        if (kept <= most) continue;
        most = kept;
        best = at;
      }
      const [items] = pool.splice(best, 1);
      result.push({ line, items });
    }
  });
  exchangeForWishes(shape, result, (line) => wanted.get(line)!, setJudge(shape));
  return result;
};
