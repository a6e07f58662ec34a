import { type Area, type CellStyle, type CellValue, type SheetPlan, uncalculated } from '#engine/workbook/index.ts';
import type { PreviewWorkbook } from '../workbook/workbook.ts';

/** What a cell shows and how, conditional formats worked out. */
export type CellLook = { text: string; kind: 'text' | 'number' | 'truth'; style: CellStyle };

const contains = ({ row, column, rows, columns }: Area, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;

/** A cell's style; of the conditional formats the first that holds wins, key by key. */
const styleOf = (workbook: PreviewWorkbook, sheet: SheetPlan, row: number, column: number): CellStyle => {
  const style = workbook.styleAt(sheet, row, column);
  for (let at = sheet.conditionalFormats.length - 1; at >= 0; at--) {
    const { area, formula, style: over } = sheet.conditionalFormats[at];
    if (!contains(area, row, column)) continue;
    const value = workbook.workOut(formula, sheet, { rows: row - area.row, columns: column - area.column });
    if (value === true || (typeof value === 'number' && value !== 0)) Object.assign(style, over);
  }
  return style;
};

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** Text of a value in its number format; of the formats only those our sheets use. */
export const shownText = (value: CellValue, numberFormat = ''): string => {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value === uncalculated ? '' : value;
  const format = /^(#,##)?0(?:\.(0+))?(%?)/.exec(numberFormat);
  if (!format) return String(Number(value.toPrecision(11)));
  const [, groups, decimals = '', percent] = format;
  const [whole, part] = (percent ? value * 100 : value).toFixed(decimals.length).split('.');
  return `${groups ? grouped(whole) : whole}${part ? `.${part}` : ''}${percent}`;
};

const kindOf = (value: CellValue): CellLook['kind'] =>
  typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'truth' : 'text';

/** Looks of single cells, remembered until something in the workbook changes. */
export const lookFinder = (
  workbook: PreviewWorkbook,
): ((sheet: SheetPlan, row: number, column: number) => CellLook) => {
  let known = new WeakMap<SheetPlan, Map<number, CellLook>>();
  let contents = -1;
  return (sheet, row, column) => {
    if (contents !== workbook.contents) {
      contents = workbook.contents;
      known = new WeakMap();
    }
    const looks = known.get(sheet) ?? new Map<number, CellLook>();
    known.set(sheet, looks);
    const key = row * 16_384 + column;
    const before = looks.get(key);
    if (before) return before;
    const value = workbook.valueAt(sheet, row, column);
    const style = styleOf(workbook, sheet, row, column);
    const look = { text: shownText(value, style.numberFormat), kind: kindOf(value), style };
    looks.set(key, look);
    return look;
  };
};
