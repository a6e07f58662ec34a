import type { Group } from './groups.ts';
import type { Shape } from './placement/place.ts';
import { wantedItems } from './placement/wanted.ts';

/** More ways than this make the LP slow; the rest of the lines keep their group, and exchange for what they miss. */
const mostWays = 150;

/**
 * The groups of the shape, less their lines with locked cells, then one group for each way such lines are locked. Null where no lock
 * narrows a line's choice.
 */
export const lockedGroups = (shape: Shape): Group[] | null => {
  const { problem, groups, layout } = shape;
  const ways = new Map<string, { base: number; lines: number[]; items: Set<number>[] }>();
  groups.forEach((group, base) => {
    for (const line of group.lines) {
      if (!problem.lines[line].allowed) continue;
      // A lock that most items meet ("not this one") narrows nothing.
      const items = wantedItems(shape, line, group.needs).filter(({ size }) => 2 * size < layout.items.length);
      if (items.length === 0) continue;
      const names = items.map((wanted) => [...wanted].join());
      const key = `${base}:${names.sort().join(';')}`;
      const way = ways.get(key);
      if (way) way.lines.push(line);
      else ways.set(key, { base, lines: [line], items });
    }
  });
  if (ways.size === 0) return null;
  const fewest = (items: Set<number>[]): number => Math.min(...items.map(({ size }) => size));
  const kept = [...ways.values()]
    .sort((a, b) => b.items.length - a.items.length || fewest(a.items) - fewest(b.items))
    .slice(0, mostWays);
  const apart = new Set(kept.flatMap(({ lines }) => lines));
  return [
    ...groups.map((group) => ({ ...group, lines: group.lines.filter((line) => !apart.has(line)) })),
    ...kept.map(({ base, lines, items }) => ({ ...groups[base], lines, locks: { base, items } })),
  ];
};
