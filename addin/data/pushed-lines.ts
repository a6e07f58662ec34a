import type { PlanCheck } from '#engine/check.ts';
import { lineRoles } from '#engine/domain/line-roles.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import { draftsOf, type ReadLines } from '#engine/workbook/index.ts';
import type { PushedLine } from './cloud.ts';

/** A line's leave, where the answer it came from placed any. */
export type LeaveOf = (lineId: string) => PushedLine['leave'];

/**
 * The lines of these ids as a push takes them, with the checker's word on each; in the order of the sheet.
 * @param check of all of `read`'s lines against `request`
 */
export const pushedLines = (
  request: SchedulingRequest,
  read: ReadLines,
  check: Pick<PlanCheck, 'lines'>,
  ids: readonly string[],
  leaveOf: LeaveOf = () => [],
): PushedLine[] => {
  const wanted = new Set(ids);
  const spans = new Map(request.rotations.map(({ id, span_terms }) => [id, span_terms]));
  const levels = new Map(lineRoles(request).map(({ id, level }) => [id, level]));
  const workers = new Map(request.workers.map(({ id, level }) => [id, level]));
  const starts = request.term_structure.map((_, term) =>
    request.term_structure.slice(0, term).reduce((sum, weeks) => sum + weeks, 1),
  );
  const weeksOf = (term: number, rotation: string): number =>
    request.term_structure.slice(term, term + (spans.get(rotation) ?? 1)).reduce((sum, weeks) => sum + weeks, 0);
  return draftsOf(read, request).flatMap(({ allocations }, index) => {
    const { id, worker_id, pathway } = read.lines[index];
    if (!wanted.has(id)) return [];
    const { affinity_score, diversity_score, compliance } = check.lines[index];
    const level = (worker_id === null ? undefined : workers.get(worker_id)) ?? levels.get(id) ?? request.cohort;
    const line: PushedLine = {
      id,
      worker_id,
      level,
      pathway,
      allocations: allocations.map(({ term_index, rotation_id }) => ({
        term_index,
        term_length_weeks: weeksOf(term_index, rotation_id),
        start_week: starts[term_index],
        rotation_id,
      })),
      leave: leaveOf(id),
      affinity_score,
      diversity_score,
      compliance,
    };
    return [line];
  });
};
