import type { CSSProperties } from 'react';
import { parseFormula } from '#engine/workbook/formula/index.ts';
import { type Area, type CellStyle, cellName, columnName, type SheetPlan } from '#engine/workbook/index.ts';
import type { PreviewWorkbook } from '../workbook/workbook.ts';

/** Moves the relative references of a formula written for one cell to another. */
export const shifted = (formula: string, rows: number, columns: number): string =>
  formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])/g,
    (all, fixedColumn, letters, fixedRow, digits) => {
      if (letters === undefined) return all;
      const column = [...(letters as string)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const newColumn = fixedColumn ? letters : columnName(Math.max(0, column + columns));
      const newRow = fixedRow ? digits : Math.max(1, Number(digits) + rows);
      return `${fixedColumn}${newColumn}${fixedRow}${newRow}`;
    },
  );

const contains = ({ row, column, rows, columns }: Area, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;

/** A cell's style with its conditional formats worked out; the first that holds wins, key by key. */
export const styleOf = (workbook: PreviewWorkbook, sheet: SheetPlan, row: number, column: number): CellStyle => {
  const style = workbook.styleAt(sheet, row, column);
  for (let at = sheet.conditionalFormats.length - 1; at >= 0; at--) {
    const { area, formula, style: over } = sheet.conditionalFormats[at];
    if (!contains(area, row, column)) continue;
    const value = workbook.workOut(shifted(formula, row - area.row, column - area.column), sheet);
    if (value === true || (typeof value === 'number' && value !== 0)) Object.assign(style, over);
  }
  return style;
};

const alignments = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;
const verticals = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;

/** A cell's style as CSS. A cell with its own fill keeps its own text colour, in dark themes too. */
export const cssOf = (style: CellStyle, isNumber: boolean): CSSProperties => {
  const css: CSSProperties = {
    justifyContent: alignments[style.align ?? (isNumber ? 'right' : 'left')],
    textAlign: style.align ?? (isNumber ? 'right' : 'left'),
    alignItems: verticals[style.vertical ?? 'bottom'],
  };
  if (style.fill) {
    css.backgroundColor = `#${style.fill}`;
    css.color = `#${style.color ?? '1A1A1A'}`;
  } else if (style.color && !/^(000000|666666)$/.test(style.color)) css.color = `#${style.color}`;
  if (style.bold) css.fontWeight = 600;
  if (style.italic) css.fontStyle = 'italic';
  if (style.size) css.fontSize = `${Math.round((style.size * 4) / 3)}px`;
  if (style.wrap) css.whiteSpace = 'pre-wrap';
  if (style.rotate) css.writingMode = 'vertical-rl';
  for (const side of style.border?.sides ?? [])
    css[`border${side[0].toUpperCase()}${side.slice(1)}` as 'borderLeft'] = `1px solid #${style.border!.color}`;
  return css;
};

/** Text of a value in its number format; only the formats our sheets use. */
export const shownText = (value: string | number | boolean | null, numberFormat?: string): string => {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const decimals = /^0\.(0+)%?$/.exec(numberFormat ?? '')?.[1].length;
  if (numberFormat?.endsWith('%')) return `${(value * 100).toFixed(decimals ?? 0)}%`;
  if (decimals !== undefined) return value.toFixed(decimals);
  return String(Math.round(value * 1e10) / 1e10);
};

/** Whether a text can be read as a formula. */
export const isReadable = (formula: string): boolean => {
  try {
    parseFormula(formula);
    return true;
  } catch {
    return false;
  }
};

export const cellId = (row: number, column: number): string => `grid-${cellName(row, column)}`;
