import { area, type CellContent, type SheetPlan, toCell } from '../sheet-plan.ts';
import { here, labelsRange, lineRow, reference } from './layout.ts';
import { headingStyle, tileEdge } from './looks.ts';
import { type Result, rotationByTerm } from './result.ts';
import { dateLabel, weekLabel } from './week-dates.ts';

const legendWidth = 8;

/** Above the weeks: the terms with their dates, each week's first day when the year's start is known, the weeks' numbers. */
const writeHeadings = (plan: SheetPlan, { request, layout }: Result): void => {
  const { headingRow, firstWeek } = layout.jobLines;
  const [termRow, dateRow] = [headingRow - 2, headingRow - 1];
  const start = request.year_start ?? null;
  let week = 0;
  request.term_structure.forEach((length, term) => {
    const column = firstWeek + week;
    plan.rows[termRow][column] = `Term ${term + 1}: ${length} weeks${start ? ` from ${dateLabel(start, week)}` : ''}`;
    plan.merges.push(area(termRow, column, 1, length));
    week += length;
  });
  for (let index = 0; index < week; index++) {
    plan.rows[headingRow][firstWeek + index] = index + 1;
    if (start) plan.rows[dateRow][firstWeek + index] = weekLabel(start, index);
  }
  plan.styles.push(
    { area: area(termRow, firstWeek, 1, week), style: { ...headingStyle, wrap: false, align: 'center' } },
    {
      area: area(headingRow, firstWeek, 1, week),
      style: { bold: true, size: 8, align: 'center', vertical: 'middle', fill: 'D9E1F2' },
    },
  );
  if (!start) return;
  plan.rowHeights[dateRow] = 40;
  plan.styles.push({
    area: area(dateRow, firstWeek, 1, week),
    style: { rotate: 90, size: 8, align: 'center', vertical: 'bottom' },
  });
};

/** Each term of a line merged over its weeks: its rotation, and under it the letters of its categories; both follow the term cell. */
const writeWeeks = (plan: SheetPlan, result: Result): void => {
  const { request, response, labels, colours, rotationById, layout } = result;
  const { firstTerm, firstWeek } = layout.jobLines;
  const categories = reference(layout.capacity.name, layout.capacity.firstRow, 3, request.rotations.length);
  const all = labelsRange(layout);
  response.job_lines.forEach((line, index) => {
    const row = lineRow(layout, index);
    let column = firstWeek;
    rotationByTerm(line, request.term_structure).forEach((id, term) => {
      const length = request.term_structure[term];
      const cell = here(row, firstTerm + term);
      const letters = id === null ? '' : (rotationById.get(id)?.experience_categories.join('/') ?? '');
      plan.rows[row][column] = { formula: `${cell}&""`, result: id === null ? '' : (labels.get(id) ?? id) };
      plan.rows[row + 1][column] = {
        formula: `IFERROR(LOOKUP(2,1/(${all}=${cell}),${categories})&"","")`,
        result: letters,
      };
      if (length > 1) plan.merges.push(area(row, column, 1, length), area(row + 1, column, 1, length));
      const colour = id === null ? undefined : colours.get(id);
      if (colour)
        plan.styles.push({ area: area(row, column, 2, length), style: { fill: colour.fill, color: colour.text } });
      column += length;
    });
    plan.rowHeights[row] = 15;
    plan.rowHeights[row + 1] = 11;
  });
};

const styleWeeks = (plan: SheetPlan, { request, response, layout }: Result): void => {
  const { firstRow, firstWeek } = layout.jobLines;
  const weeks = request.term_structure.reduce((sum, length) => sum + length, 0);
  const rows = 2 * response.job_lines.length;
  plan.styles.push({
    area: area(firstRow, firstWeek, rows, weeks),
    style: { align: 'center', vertical: 'middle', size: 8, shrink: true },
  });
  let column = firstWeek;
  for (const length of request.term_structure) {
    plan.styles.push({ area: area(firstRow, column, rows), style: { border: { sides: ['left'], color: 'FFFFFF' } } });
    column += length;
  }
  response.job_lines.forEach((_, index) => {
    plan.styles.push({
      area: area(lineRow(layout, index), 0, 1, firstWeek + weeks),
      style: { border: tileEdge },
    });
  });
};

/** Every rotation with its colour under the lines, several to a row, each as wide as `legendWidth` weeks. */
const writeLegend = (plan: SheetPlan, { request, response, labels, colours, layout }: Result): void => {
  const { firstWeek } = layout.jobLines;
  const weeks = request.term_structure.reduce((sum, length) => sum + length, 0);
  const perRow = Math.max(1, Math.floor(weeks / legendWidth));
  const top = lineRow(layout, response.job_lines.length) + 1;
  const legend: CellContent[] = [];
  legend[firstWeek] = 'Legend';
  plan.rows[top - 1] = [];
  plan.rows[top] = legend;
  plan.styles.push({ area: area(top, firstWeek), style: { bold: true } });
  const ordered = [...colours.keys()];
  for (let from = 0, row = top + 1; from < ordered.length; from += perRow, row++) {
    const cells: CellContent[] = [];
    ordered.slice(from, from + perRow).forEach((id, index) => {
      const column = firstWeek + index * legendWidth;
      const colour = colours.get(id);
      cells[column] = toCell(labels.get(id));
      const width = Math.min(legendWidth, weeks);
      plan.merges.push(area(row, column, 1, width));
      plan.styles.push({
        area: area(row, column, 1, width),
        style: { fill: colour?.fill, color: colour?.text, size: 9, shrink: true, border: tileEdge },
      });
    });
    plan.rows[row] = cells;
  }
};

/** The year of every line, one column per week, to the right of its terms. */
export const writeGrid = (plan: SheetPlan, result: Result): void => {
  writeHeadings(plan, result);
  writeWeeks(plan, result);
  styleWeeks(plan, result);
  writeLegend(plan, result);
  // Sparse rows would be holes to whoever writes them.
  plan.rows = Array.from(plan.rows, (row) => Array.from(row ?? [], (cell) => cell ?? null));
};
