import type { Workbook } from 'exceljs';
import type { SheetPlan } from '../workbook/index.ts';
import { type DefinedName, printNames } from './print-names.ts';
import { rangeOf } from './ranges.ts';

type Model = { worksheets: object[]; definedNames: DefinedName[] };

/** The areas to merge. The writer would work them out from cells that it marks as merged, one after another. */
const withMerges = (sheet: object, { merges }: SheetPlan): object => {
  const areas = merges.filter(({ rows, columns }) => rows > 1 || columns > 1).map(rangeOf);
  return Object.defineProperty(sheet, 'mergeCells', { get: () => areas, set: () => undefined });
};

/**
 * Gives the writer what it would find out slowly or wrongly by itself: merged areas, and the names of what is printed (it would put the
 * names of sheets with an apostrophe in wrongly).
 */
export const handOver = (workbook: Workbook, plans: readonly SheetPlan[]): void => {
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(workbook), 'model')!;
  Object.defineProperty(workbook, 'model', {
    ...own,
    get: () => {
      const model = own.get!.call(workbook) as Model;
      return {
        ...model,
        definedNames: printNames(plans),
        worksheets: model.worksheets.map((sheet, at) => withMerges(sheet, plans[at])),
      };
    },
  });
};
