import type { LineRole } from '#engine/domain/line-roles.ts';
import type { Lock } from '#engine/domain/lock.ts';
import { type Fault, pointerTo } from './fault.ts';

type Cell = { allowed: Set<string> | null; banned: Set<string>; places: number[] };

const asked = (lock: Lock): string[] | null => {
  if (lock.rotation_id == null) return lock.any_of ?? null;
  return lock.any_of == null || lock.any_of.includes(lock.rotation_id) ? [lock.rotation_id] : [];
};

/**
 * Locks that no rotation can satisfy together: two on one term, or one on a term and one that bans a rotation from the whole line.
 * Each is named at the lock that makes it impossible. `locks` keeps the places of the request; null = faulty already.
 */
export const contradictions = (
  locks: readonly ({ lock: Lock; line: number } | null)[],
  roles: readonly LineRole[],
): Fault[] => {
  const faults: Fault[] = [];
  const bannedFromLine = new Map<number, Set<string>>();
  for (const read of locks) {
    if (!read?.lock.not || read.lock.term != null) continue;
    const banned = bannedFromLine.get(read.line) ?? new Set();
    for (const id of read.lock.not) banned.add(id);
    bannedFromLine.set(read.line, banned);
  }
  const cells = new Map<string, Cell>();
  locks.forEach((read, index) => {
    if (!read) return;
    const { lock, line } = read;
    const fault = (message: string) =>
      faults.push({ pointer: pointerTo('locks', index), message: `${roles[line - 1].id}${message}` });
    const banned = bannedFromLine.get(line);
    if (lock.term == null) {
      const lost = (ids: readonly string[]) => ids.length > 0 && ids.every((id) => banned?.has(id));
      if (lost(lock.rotation_id == null ? [] : [lock.rotation_id]) || lost(lock.any_of ?? []))
        fault(': the line must hold a rotation that is banned from it by a lock');
      return;
    }
    const key = `${line}/${lock.term}`;
    const cell: Cell = cells.get(key) ?? { allowed: null, banned: new Set(banned), places: [] };
    cells.set(key, cell);
    const wish = asked(lock);
    if (wish !== null) cell.allowed = new Set(wish.filter((id) => cell.allowed?.has(id) ?? true));
    for (const id of lock.not ?? []) cell.banned.add(id);
    const others = cell.places.map((place) => place + 1).join(', ');
    cell.places.push(index);
    if (cell.allowed === null || [...cell.allowed].some((id) => !cell.banned.has(id))) return;
    const company = others ? ` together with lock ${others}` : banned ? ' and those on the whole line' : '';
    fault(` term ${lock.term}: no rotation satisfies this lock${company}`);
    // What was contradicted is forgotten, so that a third lock is not blamed for the first two.
    cells.delete(key);
  });
  return faults;
};
