import type { Group } from '../groups.ts';
import type { Problem } from '../problem.ts';

/**
 * The order in which a group's walk meets the kinds: those of one parent stand side by side, so that the parent's limit is a count
 * along the walk. Where cells are locked, the kinds of the lock that the fewest kinds meet come first, and a walk that has passed the
 * last of them (`lastNeeded`, an index of `order`) without one is over.
 */
export type WalkOrder = { order: number[]; needed: Set<number> | null; lastNeeded: number };

export const walkOrder = (
  { parentOfKind }: Problem,
  kinds: readonly number[],
  kindOfItem: readonly number[],
  { locks }: Group,
): WalkOrder => {
  const byLock = locks?.items.map((items) => new Set([...items].map((item) => kindOfItem[item]))) ?? [];
  const needed = byLock.sort((a, b) => a.size - b.size)[0] ?? null;
  const early = new Set([...(needed ?? [])].map((kind) => parentOfKind[kind]));
  const rank = (kind: number): [number, number, number, number] => [
    early.has(parentOfKind[kind]) ? 0 : 1,
    parentOfKind[kind],
    needed?.has(kind) ? 0 : 1,
    kind,
  ];
  const order = [...kinds].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    const at = x.findIndex((value, index) => value !== y[index]);
    return at < 0 ? 0 : x[at] - y[at];
  });
  return { order, needed, lastNeeded: needed ? order.findLastIndex((kind) => needed.has(kind)) : -1 };
};
