import type { CellValue, SheetCells } from './cells.ts';

/** Text that a spreadsheet would take for a formula: whoever writes the cell must mark it as text. */
export type TextCell = { text: string };
/** The only way to write a formula (without `=`), with the value it has now. */
export type FormulaCell = { formula: string; result: string | number | boolean };
export type CellContent = string | number | boolean | null | TextCell | FormulaCell;

/** A rectangle of cells; all counts from 0, `rows` and `columns` at least 1. */
export type Area = { row: number; column: number; rows: number; columns: number };

/** Colours are `RRGGBB`. `size` is in points, `rotate` in degrees. */
export type CellStyle = {
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  size?: number;
  numberFormat?: string;
  align?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle' | 'bottom';
  wrap?: boolean;
  shrink?: boolean;
  rotate?: number;
  /** Colour of a thin line on the given sides. */
  border?: { sides: readonly ('left' | 'right' | 'top' | 'bottom')[]; color: string };
};

export type Validation = { area: Area; title: string; message: string } & (
  | { kind: 'list'; choices: readonly string[] }
  /** The choices stand in cells: an absolute reference such as `Capacity!$A$5:$A$24`. */
  | { kind: 'list from'; range: string }
  | { kind: 'whole number' | 'decimal'; min: number; max: number }
  /** A note beside the cell; anything may be typed. */
  | { kind: 'note' }
);

/** `formula` (without `=`) is written for the area's first cell. */
export type ConditionalFormat = { area: Area; formula: string; style: CellStyle };

/**
 * Fills of an area's numbers between two or three colours: below the first point its own, above the last the last's, mixed in between.
 * What is no number has no fill of it.
 */
export type ColorScale = { area: Area; points: readonly { at: number; color: string }[] };

/**
 * How a sheet is printed. `repeatRows` and `repeatColumns` stand on every page, from the first one on; `area` is what is printed (else
 * everything); `breaks` are rows that begin a page; `header` stands above every page.
 */
export type PrintPlan = {
  orientation: 'landscape' | 'portrait';
  paper: 'A3' | 'A4';
  fitToWidth: boolean;
  repeatRows: number;
  repeatColumns?: number;
  area?: Area;
  breaks?: readonly number[];
  header?: string;
};

/**
 * A native chart beside the cells. `data` is one block of this sheet: names of the series in its first row, categories in its first
 * column. `colors` are the series' own, in their order. Hosts without charts leave it out; the cells say the same.
 */
export type ChartPlan = {
  kind: 'column' | 'stacked column' | 'bar' | 'stacked bar' | 'line';
  title: string;
  data: Area;
  /** The cells it covers. */
  at: Area;
  colors?: readonly string[];
};

/**
 * Everything there is to know to write one sheet, in any host: values as a 2-D array and what they look like.
 * Later styles override earlier ones, key by key.
 */
export type SheetPlan = {
  name: string;
  rows: CellContent[][];
  merges: Area[];
  styles: { area: Area; style: CellStyle }[];
  /** Widths in characters, from column A; 0 hides the column. */
  columnWidths: number[];
  /** Heights in points by row index. */
  rowHeights: Record<number, number>;
  frozen: { rows: number; columns: number };
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  /** Range with filter buttons in its first row. */
  filter?: Area;
  colorScales?: ColorScale[];
  print: PrintPlan;
  tabColor?: string;
  /** False: no lines between the cells of a page of text. */
  gridlines?: boolean;
  charts?: ChartPlan[];
};

/** A sheet with no rows yet: A3 landscape, one page wide. */
export const emptyPlan = (name: string): SheetPlan => ({
  name,
  rows: [],
  merges: [],
  styles: [],
  columnWidths: [],
  rowHeights: {},
  frozen: { rows: 0, columns: 0 },
  validations: [],
  conditionalFormats: [],
  print: { orientation: 'landscape', paper: 'A3', fitToWidth: true, repeatRows: 0 },
});

const mostCharacters = 32_767;
const looksLikeFormula = /^[=+\-@\t\r]/;

/** Data on its way to a cell. Text that begins with `=`, `+`, `-`, `@`, tab or CR stays text; text longer than a cell holds is cut. */
export const toCell = (value: CellValue | undefined): CellContent => {
  if (typeof value !== 'string') return value ?? null;
  const text = value.length > mostCharacters ? `${value.slice(0, mostCharacters - 1)}…` : value;
  return looksLikeFormula.test(text) ? { text } : text;
};

export const isFormula = (content: CellContent): content is FormulaCell =>
  typeof content === 'object' && content !== null && 'formula' in content;

/** What a reader of the written sheet would find: text as text, formulas by their results. */
export const cellsOf = (plan: SheetPlan): SheetCells => ({
  name: plan.name,
  merges: plan.merges,
  rows: plan.rows.map((row) =>
    row.map((content) => {
      if (typeof content !== 'object' || content === null) return content;
      return isFormula(content) ? content.result : content.text;
    }),
  ),
});

/** The area from (row, column) with the given size. */
export const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });
