import { lineId, lineNumberOf } from '../../domain/lock.ts';
import type { SchedulingRequest } from '../../domain/request.ts';
import { addressIn, textOf } from '../cells.ts';
import type { ReadLines, SheetLine } from '../edit/read-job-lines.ts';
import type { WorkbookIssue } from '../issue.ts';
import { errorInCell, readCategories, readFlag } from '../table/cell-readers.ts';
import type { PlanningFrame } from './frame.ts';
import { type LineRows, linesUnder } from './line-rows.ts';
import { termsOf } from './line-terms.ts';
import { placementsIn, widthsOf } from './placements.ts';
import { planningFinder } from './rotation-names.ts';

/** Ids as the planner counts lines: by the numbers the sheet gives them, or in their order when it gives none, or one twice. */
const idsOf = (lines: readonly LineRows[]): string[] => {
  const numbers = lines.map(({ id }) => lineNumberOf(/\d+/.exec(id)?.[0] ?? ''));
  const isNumbered =
    numbers.every((number) => number !== null && number <= 5000) && new Set(numbers).size === numbers.length;
  return numbers.map((number, index) => lineId(isNumbered ? (number as number) : index + 1));
};

/**
 * The lines of a planning sheet that hold anything, as they stand there, for the checker. Cells that could not be understood are null in
 * their line, and an issue; letters that are not those of the rotation above them are a warning.
 */
export const readPlanningLines = (frame: PlanningFrame, request: Pick<SchedulingRequest, 'rotations'>): ReadLines => {
  const { sheet, at, weeks } = frame;
  const issues: WorkbookIssue[] = [];
  const find = planningFinder(request.rotations);
  const known = new Map(request.rotations.map((rotation) => [rotation.id, rotation]));
  const widths = widthsOf(sheet);
  const rows = linesUnder(frame);
  const ids = idsOf(rows);
  const textAt = (row: number, column: number | undefined): string =>
    column === undefined ? '' : textOf(sheet.rows[row]?.[column]);
  const lines = rows.flatMap((line, index): SheetLine[] => {
    const id = ids[index];
    const placements = placementsIn(frame, line.row, widths);
    if (placements.length === 0) return [];
    const say = (row: number) => (column: number, severity: WorkbookIssue['severity'], message: string) =>
      issues.push({ sheet: sheet.name, cell: addressIn(sheet, row, column), severity, message: `${id}: ${message}` });
    const readable = placements.filter(({ value, column }) => {
      const error = errorInCell(value);
      if (error) say(line.row)(column, 'error', error);
      return error === null;
    });
    const { cells, columns, leave } = termsOf(frame, readable, find, request.rotations, say(line.row));
    if (line.letters !== null) {
      for (const { text, value, column, from } of placementsIn(frame, line.letters, widths)) {
        const term = frame.terms.blocks.findIndex((block) => from >= block.from && from < block.from + block.weeks);
        const rotation = known.get(cells[term] ?? '');
        const read = readCategories(value);
        if (!rotation || !('value' in read)) continue;
        const own = [...(rotation.experience_categories ?? [])].sort().join('/');
        if (read.value.toSorted().join('/') !== own)
          say(line.letters)(
            column,
            'warning',
            `'${text}' stands under '${rotation.name}', which the list of terms gives ${own || 'no categories'}: the list is taken`,
          );
      }
    }
    const lineColumn = at.line ?? weeks.columns[0];
    const approval = at.approved === undefined ? null : readFlag(sheet.rows[line.row]?.[at.approved] ?? null);
    return [
      {
        id,
        approved: approval !== null && 'value' in approval && approval.value,
        worker_id: textAt(line.row, at.worker) || null,
        pathway: textAt(line.row, at.pathway) || null,
        cells,
        addresses: columns.map((column) => addressIn(sheet, line.row, column)),
        lineCell: addressIn(sheet, line.row, lineColumn),
        approvedCell: at.approved === undefined ? null : addressIn(sheet, line.row, at.approved),
        ...(leave.length > 0 && { leave }),
      },
    ];
  });
  return { sheet: sheet.name, lines, issues };
};
