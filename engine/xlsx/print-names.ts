import { type Area, columnName, type SheetPlan } from '../workbook/index.ts';

export type DefinedName = { name: string; localSheetId: number; ranges: string[] };

const absolute = ({ row, column, rows, columns }: Area): string =>
  `$${columnName(column)}$${row + 1}:$${columnName(column + columns - 1)}$${row + rows}`;

/** The names by which a workbook tells what of each sheet is printed, and which rows and columns stand on every page. */
export const printNames = (plans: readonly SheetPlan[]): DefinedName[] =>
  plans.flatMap(({ name, print }, localSheetId) => {
    const sheet = `'${name.replaceAll("'", "''")}'`;
    const titles = [
      ...(print.repeatColumns ? [`${sheet}!$A:$${columnName(print.repeatColumns - 1)}`] : []),
      ...(print.repeatRows > 0 ? [`${sheet}!$1:$${print.repeatRows}`] : []),
    ];
    return [
      ...(print.area ? [{ name: '_xlnm.Print_Area', localSheetId, ranges: [`${sheet}!${absolute(print.area)}`] }] : []),
      ...(titles.length > 0 ? [{ name: '_xlnm.Print_Titles', localSheetId, ranges: titles }] : []),
    ];
  });
