/** The door to .xlsx files: those of strangers are looked at before they are read. */
export { WorkbookError, writeWorkbook } from '#engine/xlsx/index.ts';
export { councilCopy } from './xlsx/council-copy.ts';
export { readWorkbook } from './xlsx/read-workbook.ts';
