import { area, type CellContent, emptyPlan, type SheetPlan } from '../sheet-plan.ts';
import type { Column } from './column.ts';

/** Colours of the input sheets' headings. */
const headingFill = '1F3864';
const noteColor = '666666';

/** Rows offered to people for their own data under the last one written. */
const rowsToFill = 500;

/**
 * An input sheet: a title, a line of explanation, headings, and the rows under them.
 * `above` are rows between the explanation and the headings. The first data row is the one after the headings.
 */
export const tablePlan = (
  name: string,
  explanation: string,
  columns: readonly Column[],
  rows: CellContent[][],
  above: CellContent[][] = [],
): SheetPlan => {
  const plan = emptyPlan(name);
  plan.rows = [[name], [explanation], ...above, columns.map((column) => column.title), ...rows];
  const heading = 2 + above.length;
  const first = heading + 1;
  const width = columns.length;
  plan.columnWidths = columns.map((column) => column.width);
  plan.frozen = { rows: first, columns: 1 };
  plan.print.repeatRows = first;
  plan.print.paper = 'A4';
  plan.rowHeights[heading] = 30;
  plan.styles.push(
    { area: area(0, 0), style: { bold: true, size: 14 } },
    { area: area(1, 0), style: { italic: true, color: noteColor } },
    {
      area: area(heading, 0, 1, width),
      style: { bold: true, color: 'FFFFFF', fill: headingFill, wrap: true, vertical: 'middle' },
    },
  );
  columns.forEach((column, index) => {
    plan.validations.push({
      area: area(heading, index),
      kind: 'note',
      title: column.title.slice(0, 32),
      message: column.note,
    });
    if (!column.choices) return;
    plan.validations.push({
      area: area(first, index, rows.length + rowsToFill),
      kind: 'list',
      choices: column.choices,
      title: column.title.slice(0, 32),
      message: column.note,
    });
  });
  return plan;
};
