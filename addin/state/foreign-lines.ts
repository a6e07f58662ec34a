import type { SheetCells } from '#engine/workbook/cells.ts';
import { isJobLinesName } from '#engine/workbook/edit/result-names.ts';

/** The sheets of lines a workbook came with, where no result was written from here, in the workbook's order. */
export const foreignLines = (sheets: readonly SheetCells[] | null): string[] =>
  (sheets ?? []).flatMap(({ name }) => (isJobLinesName(name) ? [name] : []));
