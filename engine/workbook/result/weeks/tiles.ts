import { area, type CellStyle, type SheetPlan } from '../../sheet-plan.ts';
import { categoryWords } from '../capacity.ts';
import { rotationByTerm } from '../held.ts';
import { here, labelsRange, lineRow, reference, weeksArea } from '../layout.ts';
import { tileEdge } from '../looks.ts';
import type { Result } from '../result.ts';

/** How weeks of leave look; the first that holds for a cell, so that no rotation's colour covers it. */
export const leaveStyle: CellStyle = { fill: 'FFFFFF', color: '7F3F00', bold: true };
export const leaveWord = 'Leave';
/** What stands in a single week of leave, which has no room for the word. */
export const shortLeave = 'L';

const [nameHeight, letterHeight] = [15, 11];

type Piece = { from: number; weeks: number; isLeave: boolean };

/** The weeks `from` to `from + length - 1` (counted from 0) cut where leave begins and ends. */
export const cutByLeave = (
  leave: readonly { start_week: number; weeks: number }[],
  from: number,
  length: number,
): Piece[] => {
  const isAway = (week: number): boolean =>
    leave.some(({ start_week, weeks }) => week >= start_week - 1 && week < start_week - 1 + weeks);
  const pieces: Piece[] = [];
  for (let week = from; week < from + length; week++) {
    const isLeave = isAway(week);
    const last = pieces.at(-1);
    if (last?.isLeave === isLeave) last.weeks++;
    else pieces.push({ from: week, weeks: 1, isLeave });
  }
  return pieces;
};

/**
 * Each term of a line in two rows: its rotation merged over its weeks, and under it the letters of its categories, cut where the doctor
 * is on leave. Rotation and letters follow the term cell.
 */
export const writeTiles = (plan: SheetPlan, result: Result, weeks: number): void => {
  const { request, response, labels, colours, rotationById, layout } = result;
  const { firstTerm, firstWeek } = layout.jobLines;
  const categories = reference(layout.capacity.name, layout.capacity.firstRow, 3, request.rotations.length);
  const all = labelsRange(layout);
  const fills = new Map(
    [...colours].map(([id, { fill, pale, text }]) => [
      id,
      { name: { fill, color: text }, letters: { fill: pale, color: text } },
    ]),
  );
  const merge = (row: number, column: number, columns: number): void => {
    if (columns > 1) plan.merges.push(area(row, column, 1, columns));
  };
  plan.styles.push({
    area: weeksArea(layout, weeks),
    style: { align: 'center', vertical: 'middle', size: 8, shrink: true },
  });
  response.job_lines.forEach((line, index) => {
    const row = lineRow(layout, index);
    let week = 0;
    rotationByTerm(line, request.term_structure).forEach((id, term) => {
      const length = request.term_structure[term];
      const column = firstWeek + week;
      const cell = here(row, firstTerm + term);
      const rotation = id === null ? undefined : rotationById.get(id);
      const fill = id === null ? undefined : fills.get(id);
      plan.rows[row][column] = { formula: `${cell}&""`, result: id === null ? '' : (labels.get(id) ?? id) };
      merge(row, column, length);
      if (fill) {
        plan.styles.push(
          { area: area(row, column, 1, length), style: fill.name },
          { area: area(row + 1, column, 1, length), style: fill.letters },
        );
      }
      let hasLetters = false;
      for (const piece of cutByLeave(line.leave, week, length)) {
        const at = firstWeek + piece.from;
        merge(row + 1, at, piece.weeks);
        if (piece.isLeave) {
          plan.rows[row + 1][at] = piece.weeks > 1 ? leaveWord : shortLeave;
          plan.styles.push({ area: area(row + 1, at, 1, piece.weeks), style: leaveStyle });
        } else if (!hasLetters) {
          hasLetters = true;
          plan.rows[row + 1][at] = {
            formula: `IFERROR(LOOKUP(2,1/(${all}=${cell}),${categories})&"","")`,
            result: rotation ? categoryWords(rotation) : '',
          };
          if (rotation?.is_leave) plan.styles.push({ area: area(row + 1, at, 1, piece.weeks), style: leaveStyle });
        }
      }
      week += length;
    });
    plan.rowHeights[row] = nameHeight;
    plan.rowHeights[row + 1] = letterHeight;
  });
  // Each term of a line begins with a white edge.
  let column = firstWeek;
  for (const length of request.term_structure) {
    plan.styles.push({
      area: area(layout.jobLines.firstRow, column, weeksArea(layout, weeks).rows),
      style: { border: { ...tileEdge, sides: ['left'] } },
    });
    column += length;
  }
};
