import type { SchedulingRequest } from '../../domain/request.ts';
import type { Violation } from '../../domain/response.ts';
import { postsIn } from '../../domain/rotation.ts';
import type { ReadLines, SheetLine } from './read-job-lines.ts';

type Line = Pick<SheetLine, 'id' | 'cells'>;

/** Terms of a line in which something is wrong and nothing decided; all of them when only the line as a whole is broken. */
const wrongTerms = (
  { cells }: Line,
  broken: ReadonlySet<number | null> | undefined,
  isDecided: (term: number) => boolean,
): number[] => {
  const terms = [...cells.keys()];
  const wrong = terms.filter((term) => (cells[term] === null || broken?.has(term)) && !isDecided(term));
  return wrong.length > 0 || !broken ? wrong : terms;
};

/**
 * The fewest cells a re-solve is likely to need: empty ones, those a violation names, whole lines where it names none, and of a rotation
 * with more doctors than posts as many as are too many, those last in order that nobody decided on.
 * @returns whether a cell is one of them; null when nothing is wrong
 */
export const fewestMoves = (
  { lines }: ReadLines,
  { rotations, term_structure }: SchedulingRequest,
  isDecided: (line: Line, term: number) => boolean,
  violations: readonly Violation[],
): ((line: Line, term: number) => boolean) | null => {
  const broken = new Map<string, Set<number | null>>();
  for (const { line_id, term_index } of violations)
    if (line_id !== null) broken.set(line_id, (broken.get(line_id) ?? new Set()).add(term_index));
  const spanning = new Set(rotations.filter(({ span_terms }) => span_terms > 1).map(({ id }) => id));
  const loose = new Map<string, Set<number>>();
  const loosen = ({ id, cells }: Line, term: number): void => {
    const rotation = cells[term];
    // A placement over two terms moves as a whole.
    const terms =
      rotation !== null && spanning.has(rotation) ? [...cells.keys()].filter((at) => cells[at] === rotation) : [term];
    loose.set(id, new Set([...(loose.get(id) ?? []), ...terms]));
  };
  for (const line of lines)
    for (const term of wrongTerms(line, broken.get(line.id), (at) => isDecided(line, at))) loosen(line, term);
  for (const term of term_structure.keys())
    for (const rotation of rotations) {
      const staying = lines.filter((line) => line.cells[term] === rotation.id && !loose.get(line.id)?.has(term));
      const [decided, others] = [true, false].map((is) => staying.filter((line) => isDecided(line, term) === is));
      for (const line of others.slice(Math.max(0, postsIn(rotation, term) - decided.length))) loosen(line, term);
    }
  return loose.size === 0 ? null : (line, term) => loose.get(line.id)?.has(term) ?? false;
};
