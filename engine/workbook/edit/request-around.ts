import type { Lock } from '../../domain/lock.ts';
import type { SchedulingRequest } from '../../domain/request.ts';
import type { Violation } from '../../domain/response.ts';
import { postsIn } from '../../domain/rotation.ts';
import { fewestMoves } from './fewest-moves.ts';
import type { ReadLines, SheetLine } from './read-job-lines.ts';

/** One term cell of a line. */
export type LineCell = { line_id: string; term_index: number };

/** What people decided: cells they edited, and cells they locked as they stand. */
export type Decided = { edits: readonly LineCell[]; locked: readonly LineCell[] };

/** How much may move around what people decided, least first; see `requestAround`. */
export const latitudes = ['fewest', 'least', 'gentle', 'free'] as const;
export type Latitude = (typeof latitudes)[number];

const keyOf = ({ line_id, term_index }: LineCell): string => `${line_id} ${term_index}`;

/** Rotations that hold more doctors than posts, by term. */
const crowdedRotations = ({ lines }: ReadLines, request: SchedulingRequest): Set<string>[] =>
  request.term_structure.map(
    (_, term) =>
      new Set(
        request.rotations.flatMap((rotation) =>
          lines.filter((line) => line.cells[term] === rotation.id).length > postsIn(rotation, term)
            ? [rotation.id]
            : [],
        ),
      ),
  );

/** Whether a re-solve may change a cell that nobody decided on; with nothing wrong, 'fewest' is 'least'. */
const movable = (
  read: ReadLines,
  request: SchedulingRequest,
  { edits, locked }: Decided,
  violations: readonly Violation[],
  latitude: Latitude,
): ((line: SheetLine, term: number) => boolean) => {
  if (latitude === 'free') return () => true;
  const crowded = crowdedRotations(read, request);
  const crowdedIn = ({ cells }: SheetLine): string[] =>
    cells.filter((id, term): id is string => id !== null && crowded[term].has(id));
  const faulty = new Set([...edits, ...violations].flatMap(({ line_id }) => (line_id === null ? [] : [line_id])));
  for (const { id, cells } of read.lines) if (cells.includes(null)) faulty.add(id);
  const nothingWrong = faulty.size === 0 && !read.lines.some((line) => crowdedIn(line).length > 0);
  // With nothing to mend, the rest of a line of which cells were locked is what is to be found anew.
  if (nothingWrong) for (const { line_id } of locked) faulty.add(line_id);
  return (line, term) => {
    if (faulty.has(line.id)) return true;
    const among = crowdedIn(line);
    // A placement over two terms moves as a whole.
    return latitude === 'gentle' ? among.length > 0 : among.includes(String(line.cells[term]));
  };
};

/**
 * The request that keeps what people decided: every cell they edited or locked is locked as it stands.
 * 'fewest' also locks every other cell but those that are wrong themselves; see `fewestMoves`. 'least' lets lines that are edited, broken
 * or have gaps move, and every doctor of a rotation with more doctors than posts leave it; 'gentle' lets the whole lines of those move;
 * where none of these leaves a legal plan, 'free' locks the decided cells alone.
 */
export const requestAround = (
  request: SchedulingRequest,
  read: ReadLines,
  decided: Decided,
  violations: readonly Violation[],
  latitude: Latitude,
): SchedulingRequest => {
  const kept = new Set([...decided.edits, ...decided.locked].map(keyOf));
  const isDecided = (line: Pick<SheetLine, 'id'>, term: number): boolean =>
    kept.has(keyOf({ line_id: line.id, term_index: term }));
  const fewest = latitude === 'fewest' ? fewestMoves(read, request, isDecided, violations) : null;
  const mayMove = fewest ?? movable(read, request, decided, violations, latitude);
  const locks: Lock[] = read.lines.flatMap((line) =>
    line.cells.flatMap((id, term) =>
      id !== null && (isDecided(line, term) || !mayMove(line, term))
        ? [{ line: line.id, term: term + 1, rotation_id: id }]
        : [],
    ),
  );
  const own = new Set(locks.map(({ line, term }) => `${line} ${term}`));
  // A cell that is locked as it stands needs no older wish, which it may contradict.
  const others = request.locks.filter(({ line, term }) => term == null || !own.has(`${line} ${term}`));
  return { ...request, locks: [...others, ...locks] };
};
