import type { Area } from '#engine/workbook/index.ts';
import { badArgument, denied } from '../interpreter/host-error.ts';
import { mostColumns, mostRows, overlap } from './addresses.ts';
import type { EmulatedCell, RangeSubject, SheetSubject } from './workbook.ts';

export const cellAt = (sheet: SheetSubject, row: number, column: number): EmulatedCell | undefined =>
  sheet.cells.get(row)?.get(column);

export const cellToWrite = (sheet: SheetSubject, row: number, column: number): EmulatedCell => {
  let cells = sheet.cells.get(row);
  if (!cells) {
    cells = new Map();
    sheet.cells.set(row, cells);
  }
  let cell = cells.get(column);
  if (!cell) {
    cell = {};
    cells.set(column, cell);
  }
  return cell;
};

/** The rectangle around all cells that hold something (with `valuesOnly`, a value or a formula), or null. */
export const usedArea = (sheet: SheetSubject, valuesOnly = false): Area | null => {
  let [top, left, bottom, right] = [mostRows, mostColumns, -1, -1];
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (valuesOnly && cell.value === undefined && cell.formula === undefined) continue;
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
};

/** Whole columns and rows count as far as the sheet is used. */
export const boundedArea = ({ sheet, area }: RangeSubject): Area | null => {
  if (area.rows < 100_000 && area.columns < 10_000) return area;
  const used = usedArea(sheet);
  return used ? overlap(area, used) : null;
};

export const eachCell = (range: RangeSubject, visit: (row: number, column: number) => void): void => {
  const area = boundedArea(range);
  if (!area) return;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
  }
};

/** One answer per cell, as rows; null for whole columns or rows, which Excel does not spell out. */
export const gridOf = <Value>(
  { sheet, area }: RangeSubject,
  read: (cell: EmulatedCell | undefined) => Value,
): Value[][] | null => {
  if (area.rows === mostRows || area.columns === mostColumns) return null;
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => read(cellAt(sheet, area.row + row, area.column + column))),
  );
};

/** One value for all cells, or rows that fit the range exactly; null leaves a cell as it is. */
export const putGrid = (
  range: RangeSubject,
  values: unknown,
  put: (cell: EmulatedCell, value: unknown) => void,
): void => {
  guard(range);
  const { sheet, area } = range;
  if (!Array.isArray(values)) {
    eachCell(range, (row, column) => values !== null && put(cellToWrite(sheet, row, column), values));
    return;
  }
  const fits = values.length === area.rows && values.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) throw badArgument("The input array doesn't match the size of the range.");
  values.forEach((row: unknown[], rowIndex) => {
    row.forEach((value, column) => {
      if (value !== null) put(cellToWrite(sheet, area.row + rowIndex, area.column + column), value);
    });
  });
};

/** Cells of a protected sheet are locked unless they were unlocked. */
export const guard = (range: RangeSubject): void => {
  if (!range.sheet.protected) return;
  eachCell(range, (row, column) => {
    if (cellAt(range.sheet, row, column)?.look?.['protection.Locked'] !== false) throw denied();
  });
};
