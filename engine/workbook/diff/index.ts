export { diffWorkbooks, isSame, type WorkbookDiff } from './diff-workbooks.ts';
export { type LineSheet, lineSheets, linesOn } from './line-sheet.ts';
