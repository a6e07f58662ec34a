import { area, type CellContent, type CellStyle, type ConditionalFormat, type SheetPlan } from '../sheet-plan.ts';
import { gridColour, headingStyle, linesIn } from './looks.ts';

/**
 * One titled piece of a page of text and small tables. The last cell of a row reaches to the page's last column, so a row of one cell is
 * a paragraph. A block without rows is left out.
 */
export type Block = {
  title: string;
  headings?: readonly string[];
  rows: CellContent[][];
  looks?: readonly { column: number; style: CellStyle }[];
  /** Formats that depend on the numbers, for the block's rows from `row` on. */
  conditions?: (row: number) => ConditionalFormat[];
};

const subheadingStyle: CellStyle = { bold: true, color: '1F3864', fill: 'D9E1F2', wrap: true, vertical: 'middle' };
const lineHeight = 15;
/** Merges a row's last cell to the page's last column, and makes the row as high as its texts need. */
const fitRow = (plan: SheetPlan, row: number, cells: readonly CellContent[]): void => {
  const columns = plan.columnWidths.length;
  const last = cells.length - 1;
  if (last < columns - 1) plan.merges.push(area(row, last, 1, columns - last));
  const lines = cells.map((content, column) => {
    const width = plan.columnWidths.slice(column, column === last ? columns : column + 1);
    return linesIn(
      content,
      Math.max(
        1,
        width.reduce((sum, each) => sum + each, 0),
      ),
    );
  });
  const most = Math.max(...lines);
  if (most > 1) plan.rowHeights[row] = Math.min(400, lineHeight * most);
};

const drawBlock = (plan: SheetPlan, { title, headings, rows, looks = [], conditions }: Block): void => {
  const columns = plan.columnWidths.length;
  plan.rows.push([]);
  plan.rowHeights[plan.rows.length - 1] = 9;
  const titleRow = plan.rows.length;
  plan.rows.push([title]);
  plan.rowHeights[titleRow] = 18;
  plan.merges.push(area(titleRow, 0, 1, columns));
  plan.styles.push({ area: area(titleRow, 0, 1, columns), style: { ...headingStyle, wrap: false } });
  if (headings) {
    const row = plan.rows.length;
    plan.rows.push([...headings]);
    plan.styles.push({ area: area(row, 0, 1, columns), style: subheadingStyle });
    fitRow(plan, row, headings);
  }
  const first = plan.rows.length;
  plan.rows.push(...rows);
  plan.styles.push({
    area: area(first, 0, rows.length, columns),
    style: { wrap: true, vertical: 'top', align: 'left', border: { sides: ['bottom'], color: gridColour } },
  });
  rows.forEach((cells, index) => {
    fitRow(plan, first + index, cells);
  });
  for (const { column, style } of looks) plan.styles.push({ area: area(first, column, rows.length), style });
  plan.conditionalFormats.push(...(conditions?.(first) ?? []));
};

/** Draws blocks one under another, below what the page holds. Its column widths must be set. */
export const drawBlocks = (plan: SheetPlan, blocks: readonly Block[]): void => {
  for (const block of blocks) if (block.rows.length > 0) drawBlock(plan, block);
};
