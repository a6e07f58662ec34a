import type { SchedulingRequest } from '../../domain/request.ts';
import type { SchedulingResponse } from '../../domain/response.ts';
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

/**
 * Each line in the rows given for it: its rotations over their weeks, the letters of their categories under them.
 * `columns[w]` is the column of week w (from 0).
 */
export const lineCells = (
  request: SchedulingRequest,
  { job_lines }: Pick<SchedulingResponse, 'job_lines'>,
  columns: readonly number[],
  rows: readonly RowsOfLine[],
): LineCells => {
  const labels = rotationLabels(request.rotations);
  const colours = rotationColours(request.rotations);
  const classes = new Map(
    request.rotations.map(({ id, experience_categories }) => [id, experience_categories.join('/')]),
  );
  const written: LineCells = { cells: [], merges: [], styles: [] };
  job_lines.forEach((line, index) => {
    const { row, letters } = rows[index];
    for (const { start_week, term_length_weeks, rotation_id, rotation_name } of line.allocations) {
      const column = columns[start_week - 1];
      const width = columns[start_week + term_length_weeks - 2] - column + 1;
      const colour = colours.get(rotation_id);
      const put = (at: number, content: CellContent, style: CellStyle) => {
        written.cells.push({ row: at, column, content });
        if (width > 1) written.merges.push(area(at, column, 1, width));
        const fill = colour && { fill: colour.fill, color: colour.text };
        written.styles.push({ area: area(at, column, 1, width), style: { ...tile, ...fill, ...style } });
      };
      put(row, toCell(labels.get(rotation_id) ?? rotation_name), { bold: true });
      if (letters !== null) put(letters, classes.get(rotation_id) || null, { size: 8 });
    }
  });
  return written;
};
