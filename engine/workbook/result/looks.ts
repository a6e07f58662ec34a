import { area, type CellContent, type CellStyle, type ColorScale, isFormula, type SheetPlan } from '../sheet-plan.ts';
import { planTitle, type Result } from './result.ts';

/** How headings, totals and remarks look on every result sheet. */
export const headingStyle: CellStyle = { bold: true, color: 'FFFFFF', fill: '1F3864', wrap: true, vertical: 'middle' };
export const titleStyle: CellStyle = { bold: true, size: 14, color: '1F3864' };
export const remarkStyle: CellStyle = { italic: true, color: '595959' };
export const goodStyle: CellStyle = { color: '1B5E20', fill: 'E3F2E1' };
export const badStyle: CellStyle = { color: '8B0000', fill: 'FBE0DE', bold: true };
export const holidayStyle: CellStyle = { color: '8B0000', fill: 'FCE4D6' };
export const shareStyle: CellStyle = { numberFormat: '0%' };
export const totalFill = 'EAEFF7';
/** Thin lines between the rows of a table. */
export const gridColour = 'D9D9D9';

/** The white line that parts coloured cells. */
export const tileEdge: NonNullable<CellStyle['border']> = { sides: ['left', 'top'], color: 'FFFFFF' };

const [full, half, empty] = ['C6E0B4', 'FFF2CC', 'F8CBAD'];

/** Green where posts are full, orange where they are empty. */
export const scaleOf = (from: number, to: number, which: 'full first' | 'full last'): ColorScale['points'] => {
  const colors = which === 'full first' ? [full, half, empty] : [empty, half, full];
  return [from, (from + to) / 2, to].map((at, index) => ({ at, color: colors[index] }));
};

const textOf = (content: CellContent): string => {
  if (typeof content !== 'object' || content === null) return String(content ?? '');
  return String(isFormula(content) ? content.result : content.text);
};

/** Letters are narrower than the digits that widths are counted in. */
const lettersPerDigit = 1.1;

/** Lines of text that wraps in a column (or several) of so many characters. */
export const linesIn = (content: CellContent, characters: number): number =>
  textOf(content)
    .split('\n')
    .reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / (characters * lettersPerDigit))), 0);

/** Heights for rows of wrapped text from row `from` on, by the length of their cells: not every program works them out itself. */
export const fitRows = (plan: SheetPlan, from: number): void => {
  for (let row = from; row < plan.rows.length; row++) {
    const lines = plan.rows[row].map((content, column) =>
      typeof content === 'string' || typeof content === 'object' ? linesIn(content, plan.columnWidths[column]) : 1,
    );
    const most = Math.max(1, ...lines);
    if (most > 1) plan.rowHeights[row] = Math.min(400, 15 * most);
  }
};

/** Styles a plan whose title stands in row 0, a remark in row 1 and headings in `heading`; freezes and repeats all of them. */
export const withHeading = (
  plan: SheetPlan,
  result: Pick<Result, 'request' | 'response'>,
  heading: number,
  columns: number,
  frozenColumns: number,
): SheetPlan => {
  plan.styles.push(
    { area: area(0, 0), style: titleStyle },
    { area: area(1, 0), style: remarkStyle },
    { area: area(heading, 0, 1, columns), style: headingStyle },
  );
  plan.rowHeights[heading] = 30;
  plan.frozen = { rows: heading + 1, columns: frozenColumns };
  plan.print.repeatRows = heading + 1;
  plan.print.header = planTitle(result);
  return plan;
};
