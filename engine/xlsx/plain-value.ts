import type { Cell, CellErrorValue, CellValue as ExcelValue } from 'exceljs';
import { type CellValue, uncalculated } from '../workbook/index.ts';

const isoDay = (date: Date): string | null => (Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10));

/** A date counts as its day, rich text as its text. */
const plainValue = (value: ExcelValue | undefined): CellValue => {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value;
  if (value instanceof Date) return isoDay(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return (value as CellErrorValue).error;
  if ('text' in value) return plainValue(value.text as ExcelValue);
  return null;
};

/** What a reader sees in a cell. A formula counts as its stored result: the parser's `value` leaves out results such as 0; its `result` has them. */
export const valueOfCell = (cell: Cell): CellValue => {
  if (cell.formula === undefined || cell.formula === null) return plainValue(cell.value);
  return cell.result === undefined ? uncalculated : plainValue(cell.result as ExcelValue);
};
