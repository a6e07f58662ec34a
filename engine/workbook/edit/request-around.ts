import type { Lock } from '../../domain/lock.ts';
import type { SchedulingRequest } from '../../domain/request.ts';
import type { Violation } from '../../domain/response.ts';
import { postsIn } from '../../domain/rotation.ts';
import type { ReadLines } from './read-job-lines.ts';

/** One term cell of a line. */
export type LineCell = { line_id: string; term_index: number };

/** Lines a re-solve may change: those that are edited, break a rule, or hold a rotation with more doctors than posts in some term. */
const freeLines = (
  { lines }: ReadLines,
  request: SchedulingRequest,
  edited: ReadonlySet<string>,
  violations: readonly Violation[],
): Set<string> => {
  const broken = new Set(violations.flatMap(({ line_id }) => (line_id === null ? [] : [line_id])));
  const posts = new Map(request.rotations.map((rotation) => [rotation.id, rotation]));
  const free = new Set<string>();
  for (const line of lines) {
    const crowded = line.cells.some((id, term) => {
      const rotation = id === null ? undefined : posts.get(id);
      const doctors = lines.filter((other) => other.cells[term] === id).length;
      return rotation !== undefined && doctors > postsIn(rotation, term);
    });
    if (edited.has(line.id) || broken.has(line.id) || crowded || line.cells.includes(null)) free.add(line.id);
  }
  return free;
};

const keyOf = ({ line_id, term_index }: LineCell): string => `${line_id} ${term_index}`;

/**
 * The request that keeps what people decided: every cell of `kept` is locked as it stands.
 * 'gentle' also locks every line that nobody touched and nothing is wrong with, so that little else moves; where that leaves no legal
 * plan, 'free' locks the kept cells alone.
 */
export const requestAround = (
  request: SchedulingRequest,
  read: ReadLines,
  kept: readonly LineCell[],
  violations: readonly Violation[],
  how: 'gentle' | 'free',
): SchedulingRequest => {
  const keptKeys = new Set(kept.map(keyOf));
  const free =
    how === 'gentle' ? freeLines(read, request, new Set(kept.map(({ line_id }) => line_id)), violations) : null;
  const locks: Lock[] = read.lines.flatMap((line) =>
    line.cells.flatMap((id, term) => {
      const isKept = keptKeys.has(keyOf({ line_id: line.id, term_index: term }));
      const locked = id !== null && (isKept || (free !== null && !free.has(line.id)));
      return locked ? [{ line: line.id, term: term + 1, rotation_id: id }] : [];
    }),
  );
  const own = new Set(locks.map(({ line, term }) => `${line} ${term}`));
  // A cell that is locked as it stands needs no older wish, which it may contradict.
  const others = request.locks.filter(({ line, term }) => term == null || !own.has(`${line} ${term}`));
  return { ...request, locks: [...others, ...locks] };
};
