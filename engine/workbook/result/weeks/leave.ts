import type { CellStyle } from '../../sheet-plan.ts';

/** How weeks of leave look; the first that holds for a cell, so that no rotation's colour covers it. */
export const leaveStyle: CellStyle = { fill: 'FFFFFF', color: '7F3F00', bold: true };
export const leaveWord = 'Leave';
/** What stands in a single week of leave, which has no room for the word. */
export const shortLeave = 'L';

/** Weeks in a row, from week `from` (counted from 0) on. */
export type Piece = { from: number; weeks: number; isLeave: boolean };

/** `length` weeks from week `from` (counted from 0) on, cut where leave begins and ends. */
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
