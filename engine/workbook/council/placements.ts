import { type CellValue, isBlank, type SheetCells, textOf } from '../cells.ts';
import type { PlanningFrame } from './frame.ts';

/** A text of a line and the weeks it stands over (from 0); `column` is where it is written. */
export type Placement = { text: string; value: CellValue; column: number; from: number; weeks: number };

/** Columns of each merged area by the cell it starts in. */
export type Widths = (row: number, column: number) => number | undefined;

/** Looks a merged area up by its first cell. */
export const widthsOf = ({ merges }: SheetCells): Widths => {
  const widths = new Map((merges ?? []).map(({ row, column, columns }) => [`${row} ${column}`, columns]));
  return (row, column) => widths.get(`${row} ${column}`);
};

/** Last week (from 0, exclusive) of the term that week stands in. */
const termEnd = ({ terms, weeks }: PlanningFrame, week: number): number => {
  const term = terms.blocks.find(({ from, weeks: length }) => week >= from && week < from + length);
  return term ? term.from + term.weeks : weeks.columns.length;
};

/**
 * What one row says over the weeks. A merged cell speaks for the weeks it covers. A cell that is not merged speaks for its own week where
 * others of the row are merged or every week is written; else up to the next cell that says something, at most to the end of its term.
 */
export const placementsIn = (frame: PlanningFrame, row: number, widths: Widths): Placement[] => {
  const { sheet, weeks } = frame;
  const { columns } = weeks;
  const cells = sheet.rows[row] ?? [];
  const filled = columns.filter((column) => !isBlank(cells[column])).length;
  const isMerged = columns.some((column) => (widths(row, column) ?? 1) > 1);
  const found: Placement[] = [];
  for (let from = 0; from < columns.length; ) {
    const column = columns[from];
    const value = cells[column] ?? null;
    if (isBlank(value)) {
      from++;
      continue;
    }
    const width = widths(row, column);
    let end = from + 1;
    if (width !== undefined) while (end < columns.length && columns[end] < column + width) end++;
    else if (!isMerged && filled * 2 < columns.length) {
      const stop = termEnd(frame, from);
      while (end < stop && isBlank(cells[columns[end]])) end++;
    }
    const text = textOf(value);
    const before = found.at(-1);
    if (before && before.text === text && before.from + before.weeks === from && width === undefined)
      before.weeks += end - from;
    else found.push({ text, value, column, from, weeks: end - from });
    from = end;
  }
  return found;
};
