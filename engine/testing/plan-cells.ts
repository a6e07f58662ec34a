import type { DraftJobLine } from '#engine/domain/job-line.ts';
import type { Rotation } from '#engine/domain/rotation.ts';

/** One line as a sheet shows it: the rotation id in each term, null where the line holds nothing. A span fills both of its terms. */
export type LineCells = (string | null)[];

/** A placement read off the cells. */
export type PlacedRotation = { rotation: Rotation; first: number; last: number; weeks: number };

/**
 * The placements of a line, in term order. Two neighbouring cells of a spanning rotation are one placement.
 * @returns null when the cells make no sense: an unknown rotation, or half a span.
 */
export const placementsOf = (
  cells: LineCells,
  rotations: ReadonlyMap<string, Rotation>,
  termWeeks: readonly number[],
): PlacedRotation[] | null => {
  const placed: PlacedRotation[] = [];
  for (let term = 0; term < cells.length; term++) {
    const id = cells[term];
    if (id === null) continue;
    const rotation = rotations.get(id);
    if (!rotation) return null;
    const last = term + rotation.span_terms - 1;
    let weeks = 0;
    for (let covered = term; covered <= last; covered++) {
      if (cells[covered] !== id) return null;
      weeks += termWeeks[covered];
    }
    placed.push({ rotation, first: term, last, weeks });
    term = last;
  }
  return placed;
};

/** A line as the checker takes it. */
export const draftOf = (id: string, cells: LineCells, rotations: ReadonlyMap<string, Rotation>): DraftJobLine => {
  const allocations: { term_index: number; rotation_id: string }[] = [];
  for (let term = 0; term < cells.length; term++) {
    const rotationId = cells[term];
    if (rotationId === null) continue;
    allocations.push({ term_index: term, rotation_id: rotationId });
    term += (rotations.get(rotationId)?.span_terms ?? 1) - 1;
  }
  return { id, allocations };
};

/** The cells of a line given by its allocations. */
export const cellsOf = (
  line: { allocations: readonly { term_index: number; rotation_id: string }[] },
  rotations: ReadonlyMap<string, Rotation>,
  terms: number,
): LineCells => {
  const cells: LineCells = new Array<string | null>(terms).fill(null);
  for (const { term_index, rotation_id } of line.allocations) {
    const span = rotations.get(rotation_id)?.span_terms ?? 1;
    for (let term = term_index; term < term_index + span; term++) cells[term] = rotation_id;
  }
  return cells;
};

export const rotationsById = (rotations: readonly Rotation[]): Map<string, Rotation> =>
  new Map(rotations.map((rotation) => [rotation.id, rotation]));
