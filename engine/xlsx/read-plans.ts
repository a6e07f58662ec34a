import type { Cell, ConditionalFormattingRule, DataValidation, Style, Worksheet } from 'exceljs';
import {
  type Area,
  type CellContent,
  type ConditionalFormat,
  cellName,
  type SheetPlan,
  toCell,
  uncalculated,
} from '../workbook/index.ts';
import { emptyPlan } from '../workbook/sheet-plan.ts';
import { browserLimits, damaged, safeParts, storedZip, tooLarge, WorkbookError } from './guard/index.ts';
import { keepMerges } from './keep-merges.ts';
import { newWorkbook } from './new-workbook.ts';
import { valueOfCell } from './plain-value.ts';
import { areaOfRange } from './ranges.ts';
import { colorScalesOf, printOf } from './read-page.ts';
import { cellStyle, conditionalStyle, styleAreas } from './read-styles.ts';
import { readValidations } from './read-validations.ts';

/** Rows and columns that are read; a sheet with values beyond is refused. */
const mostRows = 50_000;
const mostColumns = 1_000;
/** What the writer takes for usual, and leaves out. */
const usualWidth = 9;

/** What the parser's types leave out. */
type Unlisted = {
  dataValidations: { model: Record<string, DataValidation> };
  conditionalFormattings: {
    ref: string;
    rules: (ConditionalFormattingRule & { style?: Partial<Style>; formulae?: unknown[]; operator?: string })[];
  }[];
};

const operators: Record<string, string | undefined> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

const contentOf = (cell: Cell): CellContent => {
  const value = valueOfCell(cell);
  // The parser gives a result that is empty text as none: it is worked out anew.
  if (cell.formula) return { formula: cell.formula, result: value === uncalculated ? '' : (value ?? '') };
  return toCell(value);
};

const readCells = (sheet: Worksheet, plan: SheetPlan): void => {
  const looks = styleAreas();
  // Cells that look alike share one style object.
  const known = new Map<object, ReturnType<typeof cellStyle>>();
  const styleOf = (style: Partial<Style>) => {
    const before = known.get(style);
    if (before) return before;
    const found = cellStyle(style);
    known.set(style, found);
    return found;
  };
  const [rows, columns] = [sheet.rowCount, sheet.columnCount];
  if (rows > mostRows || columns > mostColumns)
    throw tooLarge(
      `the sheet '${sheet.name}' has cells as far as ${cellName(rows - 1, columns - 1)}, and ${cellName(mostRows - 1, mostColumns - 1)} is the last that is read`,
    );
  // Rows without a value may be filled or tall.
  sheet.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    while (plan.rows.length < rowNumber) plan.rows.push([]);
    const cells = plan.rows[rowNumber - 1];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const content = contentOf(cell);
      if (content !== null) {
        while (cells.length < column - 1) cells.push(null);
        cells[column - 1] = content;
      }
      looks.add(rowNumber - 1, column - 1, styleOf(cell.style));
    });
    if (row.height) plan.rowHeights[rowNumber - 1] = row.height;
  });
  plan.styles = looks.done();
};

const conditionalFormats = ({ conditionalFormattings }: Unlisted): ConditionalFormat[] =>
  conditionalFormattings
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })))
    .sort((a, b) => a.rule.priority - b.rule.priority)
    .flatMap(({ ref, rule }) =>
      ref.split(/\s+/).flatMap((range) => {
        const area = areaOfRange(range);
        const [first] = rule.formulae ?? [];
        const sign = operators[rule.operator ?? ''];
        if (!area || first === undefined) return [];
        const formula =
          rule.type === 'expression'
            ? String(first)
            : rule.type === 'cellIs' && sign
              ? `${cellName(area.row, area.column)}${sign}${first}`
              : null;
        return formula === null ? [] : [{ area, formula, style: conditionalStyle(rule.style ?? {}) }];
      }),
    );

/** Merged areas reach over columns that have neither cells nor a width of their own. */
const widthsOf = (sheet: Worksheet, merges: readonly Area[]): number[] => {
  const reached = merges.reduce((most, { column, columns }) => Math.max(most, column + columns), 0);
  return Array.from({ length: Math.max(sheet.columns?.length ?? 0, Math.min(reached, mostColumns)) }, (_, at) => {
    const { hidden, width } = sheet.getColumn(at + 1);
    return hidden ? 0 : (width ?? sheet.properties.defaultColWidth ?? usualWidth);
  });
};

const filterOf = ({ autoFilter }: Worksheet): Area | undefined =>
  typeof autoFilter === 'string' ? (areaOfRange(autoFilter) ?? undefined) : undefined;

/** Cells a merged area hides hold nothing, whatever the file says. */
const emptyBehind = ({ row, column, rows, columns }: Area, cells: CellContent[][]): void => {
  for (let r = row; r < Math.min(row + rows, cells.length); r++)
    for (let c = column; c < Math.min(column + columns, cells[r].length); c++)
      if (r > row || c > column) cells[r][c] = null;
};

const planOf = (sheet: Worksheet, merges: readonly string[]): SheetPlan => {
  const unlisted = sheet as Worksheet & Unlisted;
  const plan = emptyPlan(sheet.name);
  readCells(sheet, plan);
  plan.merges = merges.map(areaOfRange).filter((area) => area !== null);
  for (const area of plan.merges) emptyBehind(area, plan.rows);
  plan.columnWidths = widthsOf(sheet, plan.merges);
  const view = sheet.views?.find(({ state }) => state === 'frozen') as { xSplit?: number; ySplit?: number } | undefined;
  plan.frozen = { rows: view?.ySplit ?? 0, columns: view?.xSplit ?? 0 };
  plan.validations = readValidations(unlisted.dataValidations?.model);
  plan.conditionalFormats = conditionalFormats(unlisted);
  plan.filter = filterOf(sheet);
  const scales = colorScalesOf(unlisted.conditionalFormattings);
  if (scales.length > 0) plan.colorScales = scales;
  plan.print = printOf(sheet);
  if (sheet.views?.some(({ showGridLines }) => showGridLines === false)) plan.gridlines = false;
  const tab = sheet.properties?.tabColor?.argb;
  if (tab) plan.tabColor = tab.slice(-6);
  return plan;
};

/** Parts of a sheet that speak of parts of the file which are not read. */
const ignoreNodes = ['hyperlinks', 'drawing', 'legacyDrawing', 'picture', 'tableParts', 'extLst'];

/**
 * The sheets of an .xlsx with what plans can say of them: values, formulas, looks, merges, sizes, validations. Dates become text.
 * @throws WorkbookError, whose message is for people, when the bytes are no workbook, or hold too much, or values far from the others
 */
export const readPlans = async (bytes: Uint8Array): Promise<SheetPlan[]> => {
  const parts = await safeParts(bytes, browserLimits);
  const workbook = await newWorkbook();
  const merges = keepMerges(workbook);
  try {
    // The parser's types ask for a Buffer; in browsers it takes plain bytes.
    await workbook.xlsx.load(storedZip(parts) as never, { ignoreNodes });
    return workbook.worksheets.map((sheet) => planOf(sheet, merges.get(sheet.name) ?? []));
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw damaged();
  }
};
