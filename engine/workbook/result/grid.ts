import { area, type CellContent, emptyPlan, type SheetPlan, toCell } from '../sheet-plan.ts';
import { headingStyle, remarkStyle, tileEdge, titleStyle } from './looks.ts';
import type { Result, ResultSheet } from './result.ts';
import { dateLabel, weekLabel } from './week-dates.ts';

const describing = 2;
const legendWidth = 8;

/** Headings: the terms with their lengths, each week's first day when the year's start is known, the weeks' numbers. */
const writeHeadings = (plan: SheetPlan, { request }: Result): void => {
  const terms = request.term_structure;
  const start = request.year_start ?? null;
  const weeks = terms.reduce((sum, length) => sum + length, 0);
  const blank: CellContent[] = [null, null];
  const termRow = [...blank, ...Array.from({ length: weeks }, (): CellContent => null)];
  let week = 0;
  terms.forEach((length, term) => {
    const from = start ? ` from ${dateLabel(start, week)}` : '';
    termRow[describing + week] = `Term ${term + 1}: ${length} weeks${from}`;
    plan.merges.push(area(plan.rows.length, describing + week, 1, length));
    week += length;
  });
  plan.styles.push({
    area: area(plan.rows.length, 0, 1, describing + weeks),
    style: { ...headingStyle, wrap: false, align: 'center' },
  });
  plan.rows.push(termRow);
  if (start) {
    plan.rowHeights[plan.rows.length] = 40;
    plan.styles.push({
      area: area(plan.rows.length, describing, 1, weeks),
      style: { rotate: 90, size: 8, align: 'center', vertical: 'bottom' },
    });
    plan.rows.push(['Week from', null, ...Array.from({ length: weeks }, (_, index) => weekLabel(start, index))]);
  }
  plan.styles.push({
    area: area(plan.rows.length, 0, 1, describing + weeks),
    style: { bold: true, size: 8, align: 'center', fill: 'D9E1F2' },
  });
  plan.rows.push(['Line', 'Worker or pathway', ...Array.from({ length: weeks }, (_, index) => index + 1)]);
};

/** A line takes two rows: each rotation merged over its weeks, and under it the letters of its categories. */
const writeLines = (plan: SheetPlan, result: Result): void => {
  const { request, response, labels, colours, rotationById } = result;
  const weeks = request.term_structure.reduce((sum, length) => sum + length, 0);
  for (const line of response.job_lines) {
    const top = plan.rows.length;
    const names: CellContent[] = Array.from({ length: describing + weeks }, () => null);
    const letters: CellContent[] = [...names];
    names[0] = toCell(line.id);
    names[1] = toCell(line.worker_id ?? line.pathway);
    for (const allocation of line.allocations) {
      const column = describing + allocation.start_week - 1;
      const length = allocation.term_length_weeks;
      const colour = colours.get(allocation.rotation_id);
      names[column] = toCell(labels.get(allocation.rotation_id) ?? allocation.rotation_name);
      letters[column] = rotationById.get(allocation.rotation_id)?.experience_categories.join(' ') || null;
      if (length > 1) plan.merges.push(area(top, column, 1, length), area(top + 1, column, 1, length));
      const look = { fill: colour?.fill, color: colour?.text, align: 'center' as const, vertical: 'middle' as const };
      plan.styles.push(
        { area: area(top, column), style: { ...look, bold: true, size: 9, shrink: true, border: tileEdge } },
        { area: area(top + 1, column), style: { ...look, size: 8, border: { sides: ['left'], color: 'FFFFFF' } } },
      );
    }
    plan.merges.push(area(top, 0, 2), area(top, 1, 2));
    plan.rowHeights[top] = 15;
    plan.rowHeights[top + 1] = 11;
    plan.rows.push(names, letters);
  }
};

/** Every rotation with its colour, several to a row, each as wide as `legendWidth` weeks. */
const writeLegend = (plan: SheetPlan, { request, labels, colours }: Result): void => {
  const weeks = request.term_structure.reduce((sum, length) => sum + length, 0);
  const perRow = Math.max(1, Math.floor(weeks / legendWidth));
  const ordered = [...colours.keys()];
  plan.rows.push([], ['Legend']);
  plan.styles.push({ area: area(plan.rows.length - 1, 0), style: { bold: true } });
  for (let from = 0; from < ordered.length; from += perRow) {
    const row: CellContent[] = Array.from({ length: describing + weeks }, () => null);
    ordered.slice(from, from + perRow).forEach((id, index) => {
      const column = describing + index * legendWidth;
      const colour = colours.get(id);
      row[column] = toCell(labels.get(id));
      plan.merges.push(area(plan.rows.length, column, 1, Math.min(legendWidth, weeks)));
      plan.styles.push({
        area: area(plan.rows.length, column),
        style: {
          fill: colour?.fill,
          color: colour?.text,
          size: 9,
          shrink: true,
          border: tileEdge,
        },
      });
    });
    plan.rows.push(row);
  }
};

/** The year at a glance: one column per week, one colour per rotation. */
export const gridSheet: ResultSheet = (result) => {
  const { request } = result;
  const weeks = request.term_structure.reduce((sum, length) => sum + length, 0);
  const plan = emptyPlan('Grid');
  plan.rows = [
    ['Year grid'],
    ['One column per week; A to D are the clinical experience categories of the rotation above them.'],
  ];
  plan.styles.push({ area: area(0, 0), style: titleStyle }, { area: area(1, 0), style: remarkStyle });
  writeHeadings(plan, result);
  plan.frozen = { rows: plan.rows.length, columns: describing };
  plan.print.repeatRows = plan.rows.length;
  const first = plan.rows.length;
  writeLines(plan, result);
  const count = plan.rows.length - first;
  if (count > 0) {
    plan.styles.push({ area: area(first, 0, count, describing), style: { vertical: 'middle', size: 9 } });
  }
  writeLegend(plan, result);
  plan.columnWidths = [10, 18, ...Array.from({ length: weeks }, () => 3.3)];
  return plan;
};
