import { type LineRole, lineRoles } from '#engine/domain/line-roles.ts';
import { type Lock, lineNumberOf } from '#engine/domain/lock.ts';
import { postsIn, type Rotation } from '#engine/domain/rotation.ts';
import { rulesetFor } from '#engine/rulesets/index.ts';
import { isUsableBy } from '#engine/rulesets/usable-rotations.ts';
import { type Fault, type FaultCheck, pointerTo, quoted } from './fault.ts';
import { contradictions } from './lock-contradictions.ts';

/** Locks name lines, terms and rotations there are, ask for what can be, and do not contradict one another. */
export const lockFaults: FaultCheck = (request) => {
  const faults: Fault[] = [];
  if (request.locks.length === 0) return faults;
  const { rotations, term_structure, cohort } = request;
  const terms = term_structure.length;
  const roles = lineRoles(request);
  const byId = new Map(rotations.map((rotation) => [rotation.id, rotation]));
  const mayHold = rulesetFor(request).bounds.allow_spanning_terms === false ? 1 : terms;

  /** Why the rotation can never be held in the term (from 0; null = in any), or null when it can. */
  const impossible = (rotation: Rotation, term: number | null, { id, unavailable }: LineRole): string | null => {
    if (!isUsableBy(rotation, cohort)) return `${rotation.name} may not be held by ${cohort}`;
    if (rotation.span_terms > mayHold) return `${rotation.name} spans ${rotation.span_terms} terms, and none may`;
    for (let start = 0; start + rotation.span_terms <= terms; start++) {
      const covered = Array.from({ length: rotation.span_terms }, (_, offset) => start + offset);
      if (term !== null && !covered.includes(term)) continue;
      if (covered.every((at) => postsIn(rotation, at) > 0 && !unavailable.has(at))) return null;
    }
    return `${rotation.name} cannot be held in ${term === null ? 'any term' : `term ${term + 1}`} by ${id}: it has no posts, or the doctor is away`;
  };

  const readable = request.locks.map((lock, index): { lock: Lock; line: number } | null => {
    const before = faults.length;
    const fault = (path: PropertyKey[], message: string) =>
      faults.push({ pointer: pointerTo('locks', index, ...path), message });
    const number = lineNumberOf(lock.line);
    // How many lines there are may not be said at all, which is a fault of its own.
    if (number === null || (number > roles.length && roles.length > 0))
      fault(['line'], `there is no line ${quoted(lock.line)}; the lines are 1 to ${roles.length}`);
    if (lock.term != null && lock.term > terms) fault(['term'], `there is no term ${lock.term}; the year has ${terms}`);
    if (lock.rotation_id == null && lock.any_of == null && lock.not == null)
      fault([], 'this lock asks for nothing: give rotation_id, any_of or not');
    if (lock.any_of?.length === 0) fault(['any_of'], 'this list is empty: nothing could be in it');
    const unknown = (id: string, path: PropertyKey[]) => {
      if (!byId.has(id)) fault(path, `there is no rotation "${id}"`);
    };
    if (lock.rotation_id != null) unknown(lock.rotation_id, ['rotation_id']);
    lock.any_of?.forEach((id, at) => {
      unknown(id, ['any_of', at]);
    });
    lock.not?.forEach((id, at) => {
      unknown(id, ['not', at]);
    });
    if (faults.length > before || number === null || roles.length === 0) return null;

    const role = roles[number - 1];
    const term = lock.term == null ? null : lock.term - 1;
    if (term !== null && role.unavailable.has(term) && (lock.rotation_id != null || lock.any_of != null))
      fault(['term'], `${role.id} holds nothing in term ${term + 1}: its doctor is not available`);
    else {
      const why = (id: string) => impossible(byId.get(id)!, term, role);
      const reason = lock.rotation_id == null ? null : why(lock.rotation_id);
      if (reason !== null) fault(['rotation_id'], reason);
      const reasons = lock.any_of?.map(why);
      if (reasons?.every((each) => each !== null)) fault(['any_of'], [...new Set(reasons)].join('; '));
    }
    return faults.length > before ? null : { lock, line: number };
  });
  return [...faults, ...contradictions(readable, roles)];
};
