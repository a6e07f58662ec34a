import type { Sets } from '../dive.ts';
import { LineJudge } from '../line-judge.ts';
import { type Random, shuffle } from '../random.ts';
import type { LineSet, Shape } from './place.ts';
import { exchangeForWishes, matchWishes, wantedTypes } from './wanted.ts';

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
    for (const line of group.lines) wanted.set(line, wantedTypes(shape, line, group.needs));
    const order = [...group.lines].sort((a, b) => wanted.get(b)!.length - wanted.get(a)!.length);
    for (const line of order) {
      if (pool.length === 0) break;
      const wishes = wanted.get(line)!;
      let best = 0;
      let most = -1;
      for (let at = 0; at < pool.length && most < wishes.length; at++) {
        const kept = matchWishes(shape, pool[at], wishes).filter((item) => item >= 0).length;
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

/** Judges a set as a line in whatever order its items may stand, locked cells left aside. */
const setJudge = ({ problem, types, layout }: Shape) => {
  const judge = new LineJudge(problem);
  const cells = new Int32Array(problem.terms);
  return (line: number, items: readonly number[]): { faults: number; value: number } => {
    cells.fill(-1);
    const used = new Set<number>();
    // Items with the fewest places choose first, so that those of one length class find theirs.
    const order = [...items].sort(
      (a, b) =>
        layout.items[b].units - layout.items[a].units || layout.items[a].starts.length - layout.items[b].starts.length,
    );
    for (const item of order) {
      const { type, units, starts } = layout.items[item];
      const free = (start: number): boolean => {
        for (let term = start; term < start + units; term++) {
          if (cells[term] >= 0 || !((problem.lines[line].available >> term) & 1)) return false;
        }
        return true;
      };
      const start = starts.find(free);
      const rotation = types[type].rotations.find((r) => !used.has(r)) ?? types[type].rotations[0];
      used.add(rotation);
      if (start !== undefined) cells.fill(rotation, start, start + units);
    }
    judge.judge(cells, 0, { ...problem.lines[line], allowed: null });
    return { faults: judge.faults, value: judge.value };
  };
};
