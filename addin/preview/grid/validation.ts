import { areaOf } from '#addin/host/address.ts';
import { type CellContent, isFormula, type SheetPlan, type Validation } from '#engine/workbook/index.ts';
import type { PreviewWorkbook } from '../workbook/workbook.ts';

/** What a sheet says may stand in a cell; the last that speaks of it counts. */
export const validationAt = ({ validations }: SheetPlan, row: number, column: number): Validation | undefined =>
  validations.findLast(
    ({ area }) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );

const inCells = (workbook: PreviewWorkbook, sheet: SheetPlan, range: string): string[] => {
  const [, quoted, bare] = /^(?:'((?:[^']|'')*)'|([^!']+))!/.exec(range) ?? [];
  const from =
    quoted === undefined && bare === undefined ? sheet : workbook.find(quoted?.replaceAll("''", "'") ?? bare);
  if (!from) return [];
  const { row, column, rows, columns } = areaOf(range);
  return Array.from({ length: rows * columns }, (_, at) =>
    String(workbook.valueAt(from, row + Math.floor(at / columns), column + (at % columns)) ?? ''),
  ).filter((text) => text !== '');
};

/** The choices a cell offers; null when it takes anything else. */
export const choicesAt = (
  workbook: PreviewWorkbook,
  sheet: SheetPlan,
  row: number,
  column: number,
): readonly string[] | null => {
  const validation = validationAt(sheet, row, column);
  if (validation?.kind === 'list') return validation.choices;
  return validation?.kind === 'list from' ? inCells(workbook, sheet, validation.range) : null;
};

/** What is written when somebody enters a content into a cell, or why it is refused. Blanks and formulas are always taken. */
export const accepted = (
  workbook: PreviewWorkbook,
  sheet: SheetPlan,
  row: number,
  column: number,
  content: CellContent,
): { content: CellContent } | { refusal: string } => {
  const validation = validationAt(sheet, row, column);
  if (!validation || validation.kind === 'note' || content === null || isFormula(content)) return { content };
  if (validation.kind === 'whole number' || validation.kind === 'decimal') {
    const fits =
      typeof content === 'number' &&
      content >= validation.min &&
      content <= validation.max &&
      (validation.kind === 'decimal' || Number.isInteger(content));
    return fits ? { content } : { refusal: validation.message };
  }
  const text = String(typeof content === 'object' ? content.text : content).toLowerCase();
  const choice = choicesAt(workbook, sheet, row, column)!.find((each) => each.toLowerCase() === text);
  if (choice === undefined) return { refusal: validation.message };
  return { content: typeof content === 'string' ? choice : content };
};
