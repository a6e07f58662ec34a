import type { DraftJobLine } from '../../domain/job-line.ts';
import { lineId } from '../../domain/lock.ts';
import type { SchedulingRequest } from '../../domain/request.ts';
import { isBlank } from '../cells.ts';
import { emptyPlan, type SheetPlan } from '../sheet-plan.ts';
import type { PlanningFrame } from './frame.ts';
import { lineCells, type RowsOfLine } from './line-cells.ts';
import { linesUnder } from './line-rows.ts';

/** An id in the words of those above it: after `Line 12` comes `Line 13`. */
const numberedLike = (id: string, number: number): string =>
  /\d/.test(id) ? id.replace(/\d+/, (digits) => String(number).padStart(digits.length, '0')) : String(number);

/**
 * What to write into an empty planning sheet so that it holds the lines: a plan of the same rows and columns with the new cells alone. Or
 * why it cannot be: somebody's lines or other cells stand there, or its terms are others.
 */
export const fillPlanning = (
  frame: PlanningFrame,
  request: SchedulingRequest,
  { job_lines: lines }: { job_lines: readonly DraftJobLine[] },
): { plan: SheetPlan } | { reason: string } => {
  const { sheet, weeks, terms, at, firstRow } = frame;
  const lengths = terms.blocks.map((block) => block.weeks);
  if (lengths.join() !== request.term_structure.join())
    return {
      reason: `its terms are ${lengths.join('+')} weeks, and those of the lines ${request.term_structure.join('+')}`,
    };
  const columns = weeks.columns.slice(terms.blocks[0].from);
  const there = linesUnder(frame);
  const rows: RowsOfLine[] = there.map(({ row }, index) => ({
    row,
    letters: there[index + 1]?.row === row + 1 ? null : row + 1,
  }));
  for (let next = (rows.at(-1)?.row ?? firstRow - 2) + 2; rows.length < lines.length; next += 2)
    rows.push({ row: next, letters: next + 1 });
  const used = rows.slice(0, lines.length).flatMap(({ row, letters }) => [row, ...(letters === null ? [] : [letters])]);
  const isTaken = used.some((row) => columns.some((column) => !isBlank(sheet.rows[row]?.[column])));
  if (isTaken) return { reason: 'lines or other cells stand in it already' };
  const written = lineCells(request, lines, columns, rows);
  if (at.line !== undefined)
    lines.slice(there.length).forEach(({ id }, index) => {
      const content =
        there.length > 0
          ? numberedLike(there[there.length - 1].id, there.length + index + 1)
          : (id ?? lineId(index + 1));
      written.cells.push({ row: rows[there.length + index].row, column: at.line!, content });
    });
  const plan = emptyPlan(sheet.name);
  for (const { row, column, content } of written.cells) {
    while (plan.rows.length <= row) plan.rows.push([]);
    while (plan.rows[row].length <= column) plan.rows[row].push(null);
    plan.rows[row][column] = content;
  }
  return { plan: { ...plan, merges: written.merges, styles: written.styles } };
};
