import { type CellValue, isBlank, textOf } from '../cells.ts';
import { readCategories } from '../table/cell-readers.ts';
import type { PlanningFrame } from './frame.ts';

/** The rows of one line: its rotations, and the letters under them where there are any. `id` is what the line's own column says. */
export type LineRows = { row: number; letters: number | null; id: string };

/** Letters of categories, and nothing else. */
const isLetters = (cell: CellValue): boolean => 'value' in readCategories(cell) && textOf(cell).length <= 12;

/** A day without its year, as people write it over the weeks: `2 Feb`, `2/2`. */
const isDay = (cell: CellValue): boolean =>
  /^\d{1,2}[\s/.-]+([a-z]{3,9}|\d{1,2})\.?([\s/.-]+\d{2,4})?$/i.test(textOf(cell)) ||
  /^\d{4}-\d\d-\d\d$/.test(textOf(cell));

/** Lines that are only numbered so far have no rotations; remarks and legends under the lines are none. */
const isLineId = (text: string): boolean => /^(?:[a-z][a-z .-]*)?#?\s*0*\d+[a-z]?$/i.test(text) && text.length <= 30;

/** Blank rows after which a sheet without ids is over: what follows is a legend. */
const gap = 2;

/**
 * The lines under a header, each in two rows, or in one where no row of letters follows. A row that holds nothing but letters belongs to
 * the row above it, unless that has its letters, or the row has an id of its own. Names in the place of ids are no ids: such lines count
 * in their order.
 */
export const linesUnder = ({ sheet, weeks, at, firstRow }: PlanningFrame): LineRows[] => {
  const textAt = (row: number): string => (at.line === undefined ? '' : textOf(sheet.rows[row]?.[at.line]));
  const hasIds = sheet.rows.some((_, row) => row >= firstRow && isLineId(textAt(row)));
  const lines: LineRows[] = [];
  let blank = 0;
  for (let row = firstRow; row < sheet.rows.length; row++) {
    const said = weeks.columns.map((column) => sheet.rows[row]?.[column] ?? null).filter((cell) => !isBlank(cell));
    const id = hasIds ? textAt(row) : '';
    const above = lines.at(-1);
    const isUnder = above !== undefined && above.row === row - 1 && above.letters === null;
    if (said.length === 0) {
      // An id alone is a line still to be filled; repeated or blank under one, it is that line's second row.
      if (isUnder && (id === '' || id === above.id)) above.letters = row;
      else if (isLineId(id)) lines.push({ row, letters: null, id });
      else if (++blank >= gap && !hasIds && lines.length > 0) break;
      continue;
    }
    if (lines.length === 0 && said.every(isDay)) continue;
    if (isUnder && said.every(isLetters) && (id === '' || id === above.id)) above.letters = row;
    else if (!hasIds || isLineId(id)) {
      lines.push({ row, letters: null, id });
      blank = 0;
    }
  }
  return lines;
};
