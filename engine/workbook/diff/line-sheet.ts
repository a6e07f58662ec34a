import type { SchedulingRequest } from '../../domain/request.ts';
import type { SheetCells } from '../cells.ts';
import { findFrame, type PlanningFrame } from '../council/frame.ts';
import { isPlanningName } from '../council/planning-name.ts';
import { readPlanningLines } from '../council/read-planning.ts';
import { type ReadLines, readJobLines } from '../edit/read-job-lines.ts';
import { isJobLinesName } from '../edit/result-names.ts';

/** The sheet of a workbook on which its lines stand: one that this program wrote, or the council's. */
export type LineSheet = { sheet: SheetCells; frame: PlanningFrame | null };

/** Every sheet of lines, those this program wrote first, in their order. */
export const lineSheets = (sheets: readonly SheetCells[]): LineSheet[] => {
  const own = sheets.filter(({ name }) => isJobLinesName(name)).map((sheet) => ({ sheet, frame: null }));
  const planning = sheets
    .filter(({ name }) => !isJobLinesName(name) && isPlanningName(name))
    .flatMap((sheet) => {
      const frame = findFrame(sheet);
      return frame ? [{ sheet, frame }] : [];
    });
  return [...own, ...planning];
};

/** The lines of such a sheet. */
export const linesOn = (
  { sheet, frame }: LineSheet,
  request: Pick<SchedulingRequest, 'rotations' | 'term_structure'>,
): ReadLines => (frame ? readPlanningLines(frame, request) : readJobLines(sheet, request as SchedulingRequest));

/** How many terms its lines have. */
export const termsOn = ({ sheet, frame }: LineSheet): number => {
  if (frame) return frame.terms.blocks.length;
  const terms = sheet.rows.slice(0, 40).map(
    (row) =>
      row.filter(
        (cell) =>
          /^term \d\b/i.test(
            String(cell ?? '')
              .split('\n')[0]
              .trim(),
          ) && !/:/.test(String(cell)),
      ).length,
  );
  return Math.max(0, ...terms);
};
