import type { Workbook } from 'exceljs';

/** An empty workbook. exceljs is loaded when the first one is asked for: in browsers it is a file of its own. */
export const newWorkbook = async (): Promise<Workbook> => {
  const { default: ExcelJS } = await import('exceljs');
  return new ExcelJS.Workbook();
};
