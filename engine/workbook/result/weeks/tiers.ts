import { area, type CellStyle, type SheetPlan, toCell } from '../../sheet-plan.ts';
import { holidaysInYear } from '../holidays.ts';
import { headingStyle, holidayStyle } from '../looks.ts';
import { planTitle, type Result } from '../result.ts';
import { termDates, weekLabel } from '../week-dates.ts';

const [serviceRow, termRow, holidayRow, dateRow] = [0, 1, 2, 3];
const smallStyle: CellStyle = { size: 8, align: 'center', vertical: 'bottom' };
const labelStyle: CellStyle = { size: 8, italic: true, color: '595959', wrap: true, vertical: 'bottom' };
const holidaySize = 7;
/** Names that fit side by side into one column of a week. */
const mostNames = 2;

/** Names of the public holidays of each week that has any, by the week's number from 0. */
const holidaysByWeek = (result: Result): Map<number, string[]> => {
  const byWeek = new Map<number, string[]>();
  for (const { week, name } of holidaysInYear(result)) byWeek.set(week, [...(byWeek.get(week) ?? []), name]);
  return byWeek;
};

/** The first tier: whose lines these are. The second: the terms with their lengths and dates. */
const writeBlocks = (plan: SheetPlan, result: Result, weeks: number): void => {
  const { request, layout } = result;
  const { firstWeek } = layout.jobLines;
  plan.rows[serviceRow][firstWeek] = toCell(planTitle(result));
  plan.merges.push(area(serviceRow, firstWeek, 1, weeks));
  let week = 0;
  request.term_structure.forEach((length, term) => {
    const column = firstWeek + week;
    const dates = request.year_start ? ` · ${termDates(request.year_start, week, length)}` : '';
    plan.rows[termRow][column] = `Term ${term + 1} · ${length} weeks${dates}`;
    plan.merges.push(area(termRow, column, 1, length));
    plan.styles.push({
      area: area(termRow, column, 1, length),
      style: {
        ...headingStyle,
        fill: term % 2 === 0 ? '2F5597' : '44649F',
        wrap: false,
        align: 'center',
        size: 10,
        shrink: true,
      },
    });
    week += length;
  });
  plan.styles.push({
    area: area(serviceRow, firstWeek, 1, weeks),
    style: { ...headingStyle, wrap: false, align: 'center', size: 12 },
  });
};

/** The third tier: each week's number, its first day, and the public holidays in it. */
const writeWeeks = (plan: SheetPlan, result: Result, weeks: number): void => {
  const { request, layout } = result;
  const { firstWeek, headingRow } = layout.jobLines;
  const start = request.year_start ?? null;
  for (let index = 0; index < weeks; index++) {
    plan.rows[headingRow][firstWeek + index] = index + 1;
    if (start) plan.rows[dateRow][firstWeek + index] = weekLabel(start, index);
  }
  plan.styles.push({
    area: area(headingRow, firstWeek, 1, weeks),
    style: { bold: true, size: 8, align: 'center', vertical: 'middle', fill: 'D9E1F2' },
  });
  if (!start) return;
  plan.rowHeights[dateRow] = 36;
  plan.rows[dateRow][0] = 'Week from';
  plan.styles.push(
    { area: area(dateRow, 0), style: labelStyle },
    { area: area(dateRow, firstWeek, 1, weeks), style: { ...smallStyle, rotate: 90 } },
  );
  const holidays = holidaysByWeek(result);
  if (holidays.size === 0) return;
  plan.rows[holidayRow][0] = 'Public holidays';
  plan.styles.push({ area: area(holidayRow, 0), style: labelStyle });
  let longest = 0;
  for (const [week, names] of holidays) {
    const shown = names.length > mostNames ? [names[0], `and ${names.length - 1} more`] : names;
    // A name alone may wrap into two lines.
    const characters = shown.length > 1 ? shown.map(({ length }) => length) : [shown[0].length / 2 + 3];
    longest = Math.max(longest, ...characters);
    plan.rows[holidayRow][firstWeek + week] = toCell(shown.join('\n'));
    plan.styles.push(
      {
        area: area(holidayRow, firstWeek + week),
        style: { ...smallStyle, ...holidayStyle, size: holidaySize, rotate: 90, wrap: true },
      },
      { area: area(dateRow, firstWeek + week), style: holidayStyle },
      { area: area(headingRow, firstWeek + week), style: holidayStyle },
    );
  }
  plan.rowHeights[holidayRow] = Math.min(76, 10 + 4 * longest);
};

/** The three tiers of headings above the weeks. */
export const writeTiers = (plan: SheetPlan, result: Result, weeks: number): void => {
  plan.rowHeights[serviceRow] = 20;
  plan.rowHeights[termRow] = 18;
  writeBlocks(plan, result, weeks);
  writeWeeks(plan, result, weeks);
};
