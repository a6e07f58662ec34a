export { type CellValue, cellName, columnIndex, columnName, type SheetCells, uncalculated } from './cells.ts';
export * from './council/index.ts';
export * from './diff/index.ts';
export * from './edit/index.ts';
export { specialtyNames } from './input/specialty-names.ts';
export { ownSpecialtyOf, type SaidSpecialty, specialtyWrites } from './input/specialty-writes.ts';
export { inputSheets } from './input-sheets.ts';
export { issueForPointer, type Place, type Places, type WorkbookIssue } from './issue.ts';
export * from './mapping/index.ts';
export { type ParsedWorkbook, parseWorkbook } from './parse.ts';
export type { About } from './result/about.ts';
export { aboutReading } from './result/about-reading.ts';
export { type Colours, rotationColours } from './result/colours.ts';
export { resultSheets } from './result/index.ts';
export {
  type Area,
  type CellContent,
  type CellStyle,
  type ColorScale,
  type ConditionalFormat,
  cellsOf,
  isFormula,
  type SheetPlan,
  toCell,
  type Validation,
} from './sheet-plan.ts';
export { type Read, readTermStructure } from './table/cell-readers.ts';
export { templateSheets } from './template.ts';
export {
  flagsOfSaid,
  type OwnSpecialty,
  positionKey,
  type UnwrittenSpecialty,
} from './unwritten-specialty.ts';
