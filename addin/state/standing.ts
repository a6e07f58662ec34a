import { checkPlan, type PlanCheck } from '#engine/check.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import {
  type CellEdit,
  draftsOf,
  editsOf,
  type PlacedViolation,
  placeViolations,
  type ReadLines,
  readJobLines,
  type SheetCells,
  type WrittenResult,
} from '#engine/workbook/index.ts';
import { type CrowdedCell, crowdedCells, crowdedPlace } from './crowded.ts';

/** How a written result stands in its sheet: read back, compared with what was written, and checked. `check.lines` run as `read.lines`. */
export type Standing = {
  request: SchedulingRequest;
  read: ReadLines;
  edits: CellEdit[];
  violations: PlacedViolation[];
  /** Cells of posts with too many doctors: their lines are at fault together. */
  crowded: CrowdedCell[];
  check: PlanCheck;
};

/** Reads and checks a sheet of job lines against a request. Pure; 1,000 lines take well below a second. */
export const standingOf = (sheet: SheetCells, request: SchedulingRequest, written: WrittenResult): Standing => {
  const read = readJobLines(sheet, request);
  const check = checkPlan(request, draftsOf(read, request));
  const edits = editsOf(written, read);
  const edited = new Set(edits.map(({ cell }) => cell));
  const crowded = crowdedCells(read, request);
  const violations = placeViolations(check.violations, read).map((violation) => ({
    ...violation,
    place: violation.place ?? crowdedPlace(violation, crowded, edited, request, sheet.name),
  }));
  return { request, read, edits, violations, crowded, check };
};
