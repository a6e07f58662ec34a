import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { Violation } from '#engine/domain/response.ts';
import { postsIn } from '#engine/domain/rotation.ts';
import type { Place, ReadLines } from '#engine/workbook/index.ts';

/** A cell that holds a rotation with more doctors than posts in its term. */
export type CrowdedCell = { line_id: string; term_index: number; rotation_id: string; cell: string };

/** Every cell of an overfilled post, by term. */
export const crowdedCells = ({ lines }: ReadLines, { rotations, term_structure }: SchedulingRequest): CrowdedCell[] => {
  const byId = new Map(rotations.map((rotation) => [rotation.id, rotation]));
  return term_structure.flatMap((_, term_index) => {
    const doctors = new Map<string, number>();
    for (const { cells } of lines) {
      const id = cells[term_index] ?? null;
      if (id !== null) doctors.set(id, (doctors.get(id) ?? 0) + 1);
    }
    return lines.flatMap(({ id: line_id, cells, addresses }) => {
      const rotation = byId.get(cells[term_index] ?? '');
      const isCrowded = rotation !== undefined && (doctors.get(rotation.id) ?? 0) > postsIn(rotation, term_index);
      return isCrowded ? [{ line_id, term_index, rotation_id: rotation.id, cell: addresses[term_index] }] : [];
    });
  });
};

/** The cell that a violation on too few posts is best mended at: one that was edited, if any was. Null for other violations. */
export const crowdedPlace = (
  { line_id, term_index, message }: Violation,
  crowded: readonly CrowdedCell[],
  edited: ReadonlySet<string>,
  { rotations }: SchedulingRequest,
  sheet: string,
): Place | null => {
  if (line_id !== null || term_index === null) return null;
  const names = new Map(rotations.map(({ id, name }) => [id, name]));
  const there = crowded.filter(
    (each) => each.term_index === term_index && message.startsWith(names.get(each.rotation_id) ?? ''),
  );
  const best = there.find(({ cell }) => edited.has(cell)) ?? there[0];
  return best ? { sheet, cell: best.cell } : null;
};
