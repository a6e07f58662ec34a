import { type CellValue, isBlank, type SheetCells, textOf } from '../cells.ts';
import { readDate } from '../table/cell-readers.ts';

/** The row that numbers or dates the weeks of a year: `columns[w]` is the column of week w (from 0). */
export type WeekTier = { row: number; columns: number[]; start: string | null };

/** Fewer weeks than this in a row are some other numbers. */
const fewestWeeks = 8;
/** A year has 53; plans that run over its ends are a little longer. */
const mostWeeks = 60;
const rowsSearched = 40;
const week = 7 * 86_400_000;

/** Number of the week a heading means: `7`, `Wk 7`, `Week 07`, `W7`. */
const weekNumber = (cell: CellValue): number | null => {
  const found = /^(?:w(?:ee)?k?s?\.?\s*(?:no\.?\s*)?)?0*([1-9]\d?)(?:\.0+)?$/i.exec(textOf(cell));
  return found ? Number(found[1]) : null;
};

/** The first day of the week a heading means; a date alone, or after `w/c`. */
export const weekDate = (cell: CellValue): string | null => {
  const text = textOf(cell).replace(/^(w\/?c|w\/?b|week (commencing|beginning|of))\W*/i, '');
  const read = typeof cell === 'number' ? readDate(cell) : readDate(text);
  return 'value' in read ? read.value : null;
};

/** Columns of 1, 2, 3, ... from left to right, with nothing but blank columns between them. */
const numbered = (row: readonly CellValue[]): number[] => {
  let best: number[] = [];
  let run: number[] = [];
  row.forEach((cell, column) => {
    if (isBlank(cell)) return;
    const number = weekNumber(cell);
    if (number === run.length + 1) run.push(column);
    else run = number === 1 ? [column] : [];
    if (run.length > best.length) best = [...run];
  });
  return best;
};

/** Columns of days, each a week after the one before. */
const dated = (row: readonly CellValue[]): { columns: number[]; start: string | null } => {
  let best = { columns: [] as number[], start: null as string | null };
  let run = { ...best };
  let last = 0;
  row.forEach((cell, column) => {
    if (isBlank(cell)) return;
    const day = weekDate(cell);
    const at = day === null ? Number.NaN : Date.parse(day);
    run = at - last === week ? { ...run, columns: [...run.columns, column] } : { columns: [column], start: day };
    if (Number.isNaN(at)) run = { columns: [], start: null };
    last = at;
    if (run.columns.length > best.columns.length) best = run;
  });
  return best;
};

/** The row of weeks among the first of a sheet: numbers before dates, since both may stand there; null when there is none. */
export const findWeeks = ({ rows }: SheetCells): WeekTier | null => {
  let byNumber: WeekTier | null = null;
  let byDate: WeekTier | null = null;
  for (let row = 0; row < Math.min(rows.length, rowsSearched); row++) {
    const columns = numbered(rows[row]).slice(0, mostWeeks);
    if (columns.length >= fewestWeeks && columns.length > (byNumber?.columns.length ?? 0))
      byNumber = { row, columns, start: null };
    const days = dated(rows[row]);
    if (days.columns.length >= fewestWeeks && days.columns.length > (byDate?.columns.length ?? 0))
      byDate = { row, columns: days.columns.slice(0, mostWeeks), start: days.start };
  }
  if (!byNumber) return byDate;
  const isBeside = byDate !== null && byDate.columns[0] === byNumber.columns[0];
  return { ...byNumber, start: isBeside ? byDate!.start : null };
};
