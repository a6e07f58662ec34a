import { lineId } from './lock.ts';
import { requestedLines, type SchedulingRequest } from './request.ts';

/** Whose line this is, before any rotation is in it. */
export type LineRole = {
  id: string;
  /** Index into `workers`, or null for an anonymous line. */
  workerIndex: number | null;
  level: string;
  /** Name of the pathway the line is reserved for, or null. */
  pathway: string | null;
  /** Term indices (from 0) in which the line holds nothing. */
  unavailable: ReadonlySet<number>;
};

const isAnonymous = ({ workerIndex }: LineRole): boolean => workerIndex === null;

/**
 * The lines a request asks for, in order: line i belongs to worker i, the rest are anonymous.
 * A pathway's reserved lines go first to the workers who target it, then to the last free anonymous lines,
 * so that lines people lock by number (JL-001, ...) keep their meaning, and at last to workers who target none.
 */
export const lineRoles = (request: SchedulingRequest): LineRole[] => {
  const level = request.cohort === 'ANY' ? (request.workers[0]?.level ?? 'ANY') : request.cohort;
  const roles: LineRole[] = Array.from({ length: requestedLines(request) }, (_, index) => {
    const worker = request.workers[index];
    return {
      id: lineId(index + 1),
      workerIndex: worker ? index : null,
      level: worker?.level ?? level,
      pathway: null,
      unavailable: new Set(worker?.unavailable_terms.map((term) => term - 1) ?? []),
    };
  });
  const targetOf = ({ workerIndex }: LineRole) =>
    workerIndex === null ? null : (request.workers[workerIndex].targeted_pathway ?? null);
  const targeting = new Map<string, LineRole[]>();
  for (const role of roles) {
    const target = targetOf(role);
    if (target === null) continue;
    const others = targeting.get(target);
    if (others) others.push(role);
    else targeting.set(target, [role]);
  }
  const open = roles.filter((role) => targetOf(role) === null).reverse();
  const free = [...open.filter(isAnonymous), ...open.filter((role) => !isAnonymous(role))];
  let taken = 0;
  for (const [pathway, { lines }] of Object.entries(request.priority_requirements ?? {})) {
    const own = (targeting.get(pathway) ?? []).slice(0, lines);
    const others = free.slice(taken, taken + lines - own.length);
    taken += others.length;
    for (const role of [...own, ...others]) role.pathway = pathway;
  }
  return roles;
};
