import type { SheetCells } from '#engine/workbook/cells.ts';
import { isJobLinesName } from '#engine/workbook/edit/result-names.ts';

/** The first sheet of lines a workbook came with, where no result was written from here; null when there is none. */
export const foreignLines = (sheets: readonly SheetCells[] | null): string | null =>
  sheets?.find(({ name }) => isJobLinesName(name))?.name ?? null;
