import { type Lock, lineNumberOf } from '#engine/domain/lock.ts';
import type { Violation } from '#engine/domain/response.ts';
import { empty, type Plan, type PlanLine } from '#engine/plan/read-plan.ts';
import { fromRequest, lineViolation, type PlanCondition } from './condition.ts';

/** What keeps the line from obeying the lock, or null. `held`: ids of what the lock speaks of, one term's rotation or the whole line's. */
const broken = (lock: Lock, held: readonly string[], name: (id: string) => string): string | null => {
  const holds = held.length === 0 ? 'nothing' : held.map(name).join(', ');
  if (lock.rotation_id != null && !held.includes(lock.rotation_id))
    return `is locked to ${name(lock.rotation_id)}, holds ${holds}`;
  if (lock.any_of != null && !held.some((id) => lock.any_of!.includes(id)))
    return `is locked to one of ${lock.any_of.map(name).join(', ')}, holds ${holds}`;
  const banned = held.find((id) => lock.not?.includes(id));
  return banned === undefined ? null : `must not hold ${name(banned)}`;
};

/** Every lock on a line that was built is kept. */
export const locks: PlanCondition = ({ request, roles, lines }: Plan) => {
  if (request.locks.length === 0) return [];
  const violations: Violation[] = [];
  const byId = new Map<string, PlanLine>(lines.map((line) => [line.id, line]));
  const nameOf = new Map(request.rotations.map((rotation) => [rotation.id, rotation.name]));
  for (const lock of request.locks) {
    const number = lineNumberOf(lock.line);
    const line = number === null ? undefined : byId.get(roles[number - 1]?.id ?? '');
    if (!line) continue;
    const cells = lock.term == null ? line.cells : line.cells.slice(lock.term - 1, lock.term);
    const held = [...new Set(cells.filter((cell) => cell !== empty))].map((cell) => request.rotations[cell].id);
    const message = broken(lock, held, (id) => nameOf.get(id) ?? id);
    if (message !== null)
      violations.push(lineViolation(line, lock.term == null ? null : lock.term - 1, 'lock', message, fromRequest));
  }
  return violations;
};
