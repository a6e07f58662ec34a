import type { LineRole } from '#engine/domain/line-roles.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import { postsIn } from '#engine/domain/rotation.ts';
import type { Bounds } from '#engine/domain/ruleset.ts';
import { lineFaults } from './line-faults.ts';
import type { LineCells } from './plan-cells.ts';

/**
 * Every way to fill a line, one legal line at a time: all fillings of its terms, judged when full.
 * Only what no filling can do is left out before: a rotation twice (unless allowed), a span past its terms, a closed term.
 */
export function* legalLines(request: SchedulingRequest, bounds: Bounds, role: LineRole): Generator<LineCells> {
  const terms = request.term_structure.length;
  const mayRepeat = bounds.unique_rotation === false || bounds.unique_rotation === null;
  const cells: LineCells = [];

  function* fill(): Generator<LineCells> {
    const term = cells.length;
    if (term === terms) {
      if (lineFaults(request, bounds, role, cells).length === 0) yield [...cells];
      return;
    }
    if (role.unavailable.has(term)) {
      cells.push(null);
      yield* fill();
      cells.pop();
      return;
    }
    for (const rotation of request.rotations) {
      if (!mayRepeat && cells.includes(rotation.id)) continue;
      const covered = Array.from({ length: rotation.span_terms }, (_, offset) => term + offset);
      if (covered.some((at) => at >= terms || role.unavailable.has(at) || postsIn(rotation, at) === 0)) continue;
      for (const _ of covered) cells.push(rotation.id);
      yield* fill();
      cells.length = term;
    }
  }
  yield* fill();
}
