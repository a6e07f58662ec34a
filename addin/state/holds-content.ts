import { isBlank, type SheetCells } from '#engine/workbook/cells.ts';

/** Whether anything stands on any sheet. */
export const holdsContent = (sheets: readonly SheetCells[] | null): boolean =>
  sheets?.some(({ rows }) => rows.some((row) => row.some((cell) => !isBlank(cell)))) ?? false;
