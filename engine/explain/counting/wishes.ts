import { lineNumberOf } from '#engine/domain/lock.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { Rotation } from '#engine/domain/rotation.ts';
import { pointerTo } from '../pointer.ts';
import type { Question } from '../question.ts';

/** One line must hold a rotation of the set: in `term`, or somewhere in its year (null). */
export type Wish = { line: number; term: number | null; rotations: ReadonlySet<number>; rule: string; cell: string };

const idsOf = (request: SchedulingRequest): Map<string, number> =>
  new Map(request.rotations.map(({ id }, index) => [id, index]));

const lockWishes = ({ request }: Question): Wish[] => {
  const indexOf = idsOf(request);
  const read = (ids: readonly string[]): Set<number> => new Set(ids.flatMap((id) => indexOf.get(id) ?? []));
  return request.locks.flatMap((lock, index) => {
    const line = (lineNumberOf(lock.line) ?? 0) - 1;
    const term = lock.term == null ? null : lock.term - 1;
    const sets = [
      ...(lock.rotation_id == null ? [] : [[lock.rotation_id]]),
      ...(lock.any_of?.length ? [lock.any_of] : []),
    ];
    return sets.map((ids) => ({ line, term, rotations: read(ids), rule: 'locks', cell: pointerTo('locks', index) }));
  });
};

const pathwayWishes = ({ request, problem }: Question): Wish[] => {
  const wishes: Wish[] = [];
  const indices = (counts: (rotation: Rotation) => boolean): Set<number> =>
    new Set(request.rotations.flatMap((rotation, index) => (counts(rotation) ? [index] : [])));
  problem.lines.forEach(({ pathway }, line) => {
    const requirement = pathway === null ? undefined : request.priority_requirements?.[pathway];
    if (pathway === null || requirement?.mode !== 'exact') return;
    const both = { line, term: null, rule: `pathway:${pathway}`, cell: pointerTo('priority_requirements', pathway) };
    for (const id of requirement.rotation_ids ?? [])
      wishes.push({ ...both, rotations: indices((rotation) => rotation.id === id) });
    for (const name of requirement.specialties ?? [])
      wishes.push({
        ...both,
        rotations: indices(({ parent_specialty, subspecialty }) => parent_specialty === name || subspecialty === name),
      });
  });
  return wishes;
};

/** What locks and exact pathways ask of the question's lines. */
export const wishesOf = (question: Question): Wish[] => {
  const asked = new Set(question.lines);
  return [...lockWishes(question), ...pathwayWishes(question)].filter(({ line }) => asked.has(line));
};

/** Each distinct set of rotations asked for, with the wishes that nothing outside the set can meet. */
export const wishesBySet = (wishes: readonly Wish[]): { rotations: ReadonlySet<number>; wishes: Wish[] }[] => {
  const sets = new Map<string, ReadonlySet<number>>();
  for (const { rotations } of wishes) sets.set([...rotations].sort((a, b) => a - b).join(), rotations);
  return [...sets.values()].slice(0, mostSets).map((rotations) => ({
    rotations,
    wishes: wishes.filter((wish) => [...wish.rotations].every((rotation) => rotations.has(rotation))),
  }));
};

const mostSets = 500;
