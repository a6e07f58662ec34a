import type { Workbook } from 'exceljs';

type Model = { worksheets: { name: string; mergeCells?: string[] }[]; definedNames: unknown[] };

/**
 * Takes the merged areas of each sheet out of what the parser hands to its workbook, which would compare each with all before it, and
 * the names, which it would unfold cell by cell.
 */
export const keepMerges = (workbook: Workbook): ReadonlyMap<string, string[]> => {
  const merges = new Map<string, string[]>();
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(workbook), 'model')!;
  Object.defineProperty(workbook, 'model', {
    ...own,
    set: (model: Model) => {
      for (const sheet of model.worksheets) {
        merges.set(sheet.name, sheet.mergeCells ?? []);
        sheet.mergeCells = [];
      }
      own.set!.call(workbook, { ...model, definedNames: [] });
    },
  });
  return merges;
};
