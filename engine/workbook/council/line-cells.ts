import type { DraftJobLine } from '../../domain/job-line.ts';
import type { SchedulingRequest } from '../../domain/request.ts';
import { rotationColours } from '../result/colours.ts';
import { rotationLabels } from '../result/labels.ts';
import { type Area, area, type CellContent, type CellStyle, toCell } from '../sheet-plan.ts';

/** The rows a line is written in (indices); `letters` is null where there is room for one row alone. */
export type RowsOfLine = { row: number; letters: number | null };

/** Cells of lines: contents by place, merged areas, looks. */
export type LineCells = {
  cells: { row: number; column: number; content: CellContent }[];
  merges: Area[];
  styles: { area: Area; style: CellStyle }[];
};

const tile: CellStyle = { align: 'center', vertical: 'middle', size: 9, shrink: true };

/** The first week (from 0) and the weeks of a placement; a spanning rotation has those of two terms. */
const weeksOf = (terms: readonly number[], term: number, span: number): { from: number; weeks: number } => ({
  from: terms.slice(0, term).reduce((sum, weeks) => sum + weeks, 0),
  weeks: terms.slice(term, term + span).reduce((sum, weeks) => sum + weeks, 0),
});

/**
 * Each line in the rows given for it: its rotations over their weeks, the letters of their categories under them.
 * `columns[w]` is the column of week w (from 0).
 */
export const lineCells = (
  request: SchedulingRequest,
  lines: readonly DraftJobLine[],
  columns: readonly number[],
  rows: readonly RowsOfLine[],
): LineCells => {
  const labels = rotationLabels(request.rotations);
  const colours = rotationColours(request.rotations);
  const known = new Map(request.rotations.map((rotation) => [rotation.id, rotation]));
  const written: LineCells = { cells: [], merges: [], styles: [] };
  lines.forEach(({ allocations }, index) => {
    const { row, letters } = rows[index];
    for (const { term_index, rotation_id } of allocations) {
      const rotation = known.get(rotation_id);
      const { from, weeks } = weeksOf(request.term_structure, term_index, rotation?.span_terms ?? 1);
      const column = columns[from];
      const width = columns[from + weeks - 1] - column + 1;
      const colour = colours.get(rotation_id);
      const put = (at: number, content: CellContent, style: CellStyle) => {
        written.cells.push({ row: at, column, content });
        if (width > 1) written.merges.push(area(at, column, 1, width));
        const fill = colour && { fill: colour.fill, color: colour.text };
        written.styles.push({ area: area(at, column, 1, width), style: { ...tile, ...fill, ...style } });
      };
      put(row, toCell(labels.get(rotation_id) ?? rotation_id), { bold: true });
      if (letters !== null) put(letters, rotation?.experience_categories.join('/') || null, { size: 8 });
    }
  });
  return written;
};
