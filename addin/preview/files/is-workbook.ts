import type { Mark } from '#addin/host/host.ts';
import type { SavedWorkbook } from '../workbook/workbook.ts';

type Unknown = Record<string, unknown>;

const isObject = (value: unknown): value is Unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const isListOf = (value: unknown, isOne: (entry: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne);

const isValue = (value: unknown): boolean => value == null || ['string', 'number', 'boolean'].includes(typeof value);

const isCell = (cell: unknown): boolean =>
  isValue(cell) ||
  (isObject(cell) &&
    (typeof cell.text === 'string' || (typeof cell.formula === 'string' && isValue(cell.result ?? null))));

const isArea = (area: unknown): boolean =>
  isObject(area) && ['row', 'column', 'rows', 'columns'].every((side) => Number.isInteger(area[side]));

const hasArea = (entry: unknown): boolean => isObject(entry) && isArea(entry.area);
const isLook = (entry: unknown): boolean => hasArea(entry) && isObject((entry as Unknown).style);

const isSheet = (sheet: unknown): boolean =>
  isObject(sheet) &&
  typeof sheet.name === 'string' &&
  isListOf(sheet.rows, (row) => isListOf(row, isCell)) &&
  isListOf(sheet.merges, isArea) &&
  isListOf(sheet.styles, isLook) &&
  isListOf(sheet.columnWidths, isValue) &&
  isObject(sheet.rowHeights) &&
  isObject(sheet.frozen) &&
  isListOf(sheet.validations, hasArea) &&
  isListOf(sheet.conditionalFormats, (format) => isLook(format) && typeof (format as Unknown).formula === 'string') &&
  isListOf(sheet.colorScales ?? [], hasArea) &&
  isListOf(sheet.charts ?? [], isObject) &&
  isObject(sheet.print);

const isMark = (mark: unknown): mark is Mark =>
  isObject(mark) && ['sheet', 'cell', 'kind', 'text'].every((key) => typeof mark[key] === 'string');

/** Whether what a browser kept with a file can be shown: it may have been written by an earlier planner, or by nobody known. */
export const isKept = (found: unknown): found is Pick<SavedWorkbook, 'marks' | 'settings'> =>
  isObject(found) && isListOf(found.marks, isMark) && isObject(found.settings);

/** The same of a whole workbook. */
export const isWorkbook = (found: unknown): found is SavedWorkbook =>
  isKept(found) &&
  typeof (found as Unknown).name === 'string' &&
  isListOf((found as Unknown).sheets, isSheet) &&
  (found as SavedWorkbook).sheets.length > 0;
