/** The only door to exceljs, in servers and browsers. Whoever opens files of others guards against what they may hold. */
export * from './guard/index.ts';
export { keepMerges } from './keep-merges.ts';
export { newWorkbook } from './new-workbook.ts';
export { valueOfCell } from './plain-value.ts';
export { areaOfRange } from './ranges.ts';
export { readPlans } from './read-plans.ts';
export { writeWorkbook } from './write-workbook.ts';
