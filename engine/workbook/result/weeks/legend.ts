import { area, type CellContent, type CellStyle, type SheetPlan, toCell } from '../../sheet-plan.ts';
import { holidaysInYear } from '../holidays.ts';
import { lineRow } from '../layout.ts';
import { holidayStyle, linesIn } from '../looks.ts';
import type { Result } from '../result.ts';
import { dayLabel } from '../week-dates.ts';
import { leaveStyle, leaveWord } from './leave.ts';

/** Weeks that one entry takes. */
const entryWidth = 8;
const charactersPerWeek = 4;

type Entry = { text: CellContent; style: CellStyle };

const entriesOf = (result: Result): Entry[] => {
  const { response, labels, colours } = result;
  const entries: Entry[] = [...colours].map(([id, { fill, text }]) => ({
    text: toCell(labels.get(id)),
    style: { fill, color: text },
  }));
  const isOnLeave = response.job_lines.some(({ leave }) => leave.length > 0);
  const edge: CellStyle = { border: { sides: ['left', 'right', 'top', 'bottom'], color: 'BFBFBF' } };
  if (isOnLeave) entries.push({ text: `${leaveWord}: weeks away`, style: { ...leaveStyle, ...edge } });
  if (holidaysInYear(result).length > 0) entries.push({ text: 'Week with a public holiday', style: holidayStyle });
  return entries;
};

/** Under the lines: every rotation with its colour, several to a row, and the public holidays with their dates. */
export const writeLegend = (plan: SheetPlan, result: Result, weeks: number): void => {
  const { response, layout } = result;
  const { firstWeek } = layout.jobLines;
  const perRow = Math.max(1, Math.floor(weeks / entryWidth));
  const width = Math.min(entryWidth, weeks);
  let row = lineRow(layout, response.job_lines.length) + 1;
  const heading = (text: string): void => {
    plan.rows[row - 1] = [];
    plan.rows[row] = [];
    plan.rows[row][firstWeek] = text;
    plan.styles.push({ area: area(row, firstWeek), style: { bold: true } });
    row++;
  };
  heading('Legend');
  const entries = entriesOf(result);
  for (let from = 0; from < entries.length; from += perRow, row++) {
    const cells: CellContent[] = [];
    entries.slice(from, from + perRow).forEach(({ text, style }, index) => {
      const column = firstWeek + index * entryWidth;
      cells[column] = text;
      plan.merges.push(area(row, column, 1, width));
      plan.styles.push({ area: area(row, column, 1, width), style: { size: 9, shrink: true, ...style } });
    });
    plan.rows[row] = cells;
  }
  const holidays = holidaysInYear(result);
  if (holidays.length === 0) return;
  row++;
  heading('Public holidays');
  const text = holidays.map(({ date, name }) => `${dayLabel(date)} ${name}`).join('; ');
  plan.rows[row] = [];
  plan.rows[row][firstWeek] = toCell(text);
  plan.merges.push(area(row, firstWeek, 1, weeks));
  plan.styles.push({ area: area(row, firstWeek, 1, weeks), style: { wrap: true, vertical: 'top', size: 9 } });
  plan.rowHeights[row] = 13 * linesIn(text, weeks * charactersPerWeek);
};
