import { area, type CellStyle, type SheetPlan } from '../sheet-plan.ts';

/** How headings, totals and remarks look on every result sheet. */
export const headingStyle: CellStyle = { bold: true, color: 'FFFFFF', fill: '1F3864', wrap: true, vertical: 'middle' };
export const titleStyle: CellStyle = { bold: true, size: 14 };
export const remarkStyle: CellStyle = { italic: true, color: '666666' };
export const goodStyle: CellStyle = { color: '1B5E20', fill: 'E3F2E1' };
export const badStyle: CellStyle = { color: '8B0000', fill: 'FBE0DE', bold: true };

/** The white line that parts coloured cells. */
export const tileEdge: NonNullable<CellStyle['border']> = { sides: ['left', 'top'], color: 'FFFFFF' };

/** Heights for rows of wrapped text from row `from` on, by the length of their cells: not every program works them out itself. */
export const fitRows = (plan: SheetPlan, from: number): void => {
  for (let row = from; row < plan.rows.length; row++) {
    const lines = plan.rows[row].map((content, column) => {
      const text = typeof content === 'object' && content !== null && 'text' in content ? content.text : content;
      return typeof text === 'string' ? Math.ceil(text.length / (plan.columnWidths[column] * 1.05)) : 1;
    });
    const most = Math.max(1, ...lines);
    if (most > 1) plan.rowHeights[row] = Math.min(400, 15 * most);
  }
};

/** Styles a plan whose title stands in row 0, a remark in row 1 and headings in `heading`; freezes and repeats all of them. */
export const withHeading = (plan: SheetPlan, heading: number, columns: number, frozenColumns: number): SheetPlan => {
  plan.styles.push(
    { area: area(0, 0), style: titleStyle },
    { area: area(1, 0), style: remarkStyle },
    { area: area(heading, 0, 1, columns), style: headingStyle },
  );
  plan.rowHeights[heading] = 30;
  plan.frozen = { rows: heading + 1, columns: frozenColumns };
  plan.print.repeatRows = heading + 1;
  return plan;
};
