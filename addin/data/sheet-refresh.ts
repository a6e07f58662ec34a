import type { CellChange } from '#addin/host/host.ts';
import { type CellValue, cellName, cellsOf, type SheetCells, type SheetPlan } from '#engine/workbook/index.ts';

/** One cell of a row that is to hold something else. */
type CellDifference = { title: string; from: CellValue; to: CellValue };

/** What bringing a sheet up to date would do: rows by their key, and every cell to write. */
export type SheetRefresh = {
  sheet: string;
  added: string[];
  removed: string[];
  changed: { id: string; cells: CellDifference[] }[];
  changes: CellChange[];
};

const blank = (value: CellValue | undefined): boolean => value === null || value === undefined || value === '';
const alike = (a: CellValue | undefined, b: CellValue | undefined): boolean =>
  (blank(a) && blank(b)) || String(a) === String(b);

/**
 * How a table that was written from an earlier plan comes to hold `plan`. Rows keep their places, so that what people wrote beside them
 * and their order stay; rows that went are emptied, new ones come last.
 * @param key title of the column that tells rows apart
 * @returns null when the headings are not the plan's any more
 */
export const sheetRefresh = (sheet: SheetCells, plan: SheetPlan, key: string): SheetRefresh | null => {
  const { rows } = cellsOf(plan);
  const heading = plan.frozen.rows - 1;
  const titles = rows[heading].map(String);
  const keyColumn = titles.indexOf(key);
  const at = sheet.rows.findIndex((row) => titles.every((title, column) => alike(row[column], title)));
  if (at < 0 || keyColumn < 0) return null;

  const refresh: SheetRefresh = { sheet: sheet.name, added: [], removed: [], changed: [], changes: [] };
  const change = (row: number, column: number, value: CellValue): void => {
    const cell = cellName(row + (sheet.origin?.row ?? 0), column + (sheet.origin?.column ?? 0));
    refresh.changes.push({ sheet: sheet.name, cell, value });
  };
  const next = new Map(rows.slice(heading + 1).map((row) => [String(row[keyColumn]), row]));
  let last = at;
  for (let index = at + 1; index < sheet.rows.length; index++) {
    const row = sheet.rows[index];
    if (titles.every((_, column) => blank(row[column]))) continue;
    last = index;
    const id = String(row[keyColumn] ?? '');
    const wanted = next.get(id);
    next.delete(id);
    const cells = titles.flatMap((title, column) => {
      const to = wanted?.[column] ?? null;
      return alike(row[column], to) ? [] : [{ column, title, from: row[column] ?? null, to }];
    });
    if (cells.length === 0) continue;
    for (const { column, to } of cells) change(index, column, to);
    if (!wanted) refresh.removed.push(id);
    else refresh.changed.push({ id, cells: cells.map(({ title, from, to }) => ({ title, from, to })) });
  }
  for (const [id, row] of next) {
    last++;
    refresh.added.push(id);
    row.forEach((value, column) => {
      if (!blank(value)) change(last, column, value);
    });
  }
  return refresh;
};
