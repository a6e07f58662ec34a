/** The only door to exceljs, which is loaded when the first workbook is read or written. */
export { readWorkbook } from './xlsx/read-workbook.ts';
export { WorkbookError } from './xlsx/workbook-error.ts';
export { writeWorkbook } from './xlsx/write-workbook.ts';
