import { type CellStyle, type CellValue, type SheetPlan, uncalculated } from '#engine/workbook/index.ts';
import type { PreviewWorkbook } from '../workbook/workbook.ts';
import { scaleFill, scaleText } from './color-scales.ts';
import { formatFinder } from './conditional-formats.ts';

/** What a cell shows and how, conditional formats worked out. */
export type CellLook = { text: string; kind: 'text' | 'number' | 'truth'; style: CellStyle };

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

/**
 * Looks of single cells, remembered until something in the workbook changes. Conditional formats go before colour scales; of the
 * formats the first that holds wins, key by key.
 */
export const lookFinder = (
  workbook: PreviewWorkbook,
): ((sheet: SheetPlan, row: number, column: number) => CellLook) => {
  type Known = { looks: Map<number, CellLook>; formatsAt: ReturnType<typeof formatFinder> };
  let known = new WeakMap<SheetPlan, Known>();
  let contents = -1;
  const ofSheet = (sheet: SheetPlan): Known => {
    if (contents !== workbook.contents) {
      contents = workbook.contents;
      known = new WeakMap();
    }
    let found = known.get(sheet);
    if (!found) {
      found = { looks: new Map(), formatsAt: formatFinder(workbook, sheet) };
      known.set(sheet, found);
    }
    return found;
  };
  return (sheet, row, column) => {
    const { looks, formatsAt } = ofSheet(sheet);
    const key = row * 16_384 + column;
    const before = looks.get(key);
    if (before) return before;
    const value = workbook.valueAt(sheet, row, column);
    const style = workbook.styleAt(sheet, row, column);
    const mixed = typeof value === 'number' ? scaleFill(sheet, row, column, value) : undefined;
    if (mixed) Object.assign(style, { fill: mixed, color: scaleText });
    for (const index of formatsAt(row, column).reverse()) Object.assign(style, sheet.conditionalFormats[index].style);
    const look = { text: shownText(value, style.numberFormat), kind: kindOf(value), style };
    looks.set(key, look);
    return look;
  };
};
