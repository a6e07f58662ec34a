import type { DraftJobLine } from '../../domain/job-line.ts';
import { lineId } from '../../domain/lock.ts';
import type { SchedulingRequest } from '../../domain/request.ts';
import { headingStyle } from '../result/looks.ts';
import { area, type CellContent, emptyPlan, type SheetPlan, toCell } from '../sheet-plan.ts';
import { lineCells } from './line-cells.ts';

const headerRows = 3;
const tier = { ...headingStyle, align: 'center', border: { sides: ['left'], color: 'FFFFFF' } } as const;

/**
 * The lines as a sheet in the council's layout: health service, terms with their lengths, weeks; two rows per line. It holds values alone
 * and stands by itself.
 */
export const planningPlan = (
  request: SchedulingRequest,
  { job_lines: lines }: { job_lines: readonly DraftJobLine[] },
  name: string,
): SheetPlan => {
  const plan = emptyPlan(name);
  const beside = ['Line', ...(lines.some(({ pathway }) => pathway) ? ['Pathway'] : [])];
  const weeks = request.term_structure.reduce((sum, length) => sum + length, 0);
  const columns = Array.from({ length: weeks }, (_, week) => beside.length + week);
  const blank = (): CellContent[] => Array.from({ length: beside.length + weeks }, () => null);
  plan.rows = Array.from({ length: headerRows + 2 * lines.length }, blank);
  const [service, terms, numbers] = plan.rows;
  beside.forEach((heading, column) => {
    service[column] = heading;
    plan.merges.push(area(0, column, headerRows));
  });
  service[columns[0]] = toCell(request.organization ?? 'Health service');
  plan.merges.push(area(0, columns[0], 1, weeks));
  let from = 0;
  request.term_structure.forEach((length, term) => {
    terms[columns[from]] = `Term ${term + 1} - ${length} weeks`;
    if (length > 1) plan.merges.push(area(1, columns[from], 1, length));
    plan.styles.push({ area: area(1, columns[from], 1, length), style: tier });
    from += length;
  });
  columns.forEach((column, week) => {
    numbers[column] = week + 1;
  });
  const rows = lines.map((_, index) => ({ row: headerRows + 2 * index, letters: headerRows + 2 * index + 1 }));
  lines.forEach((line, index) => {
    const { row } = rows[index];
    [line.id ?? lineId(index + 1), line.pathway ?? null].slice(0, beside.length).forEach((text, column) => {
      plan.rows[row][column] = toCell(text);
      plan.merges.push(area(row, column, 2));
    });
  });
  const written = lineCells(request, lines, columns, rows);
  for (const { row, column, content } of written.cells) plan.rows[row][column] = content;
  plan.merges.push(...written.merges);
  plan.styles.push(
    { area: area(0, 0, headerRows, beside.length), style: tier },
    { area: area(0, columns[0], 1, weeks), style: { ...tier, size: 13 } },
    { area: area(2, columns[0], 1, weeks), style: { bold: true, size: 8, align: 'center', fill: 'D9E1F2' } },
    {
      area: area(headerRows, 0, Math.max(1, 2 * lines.length), beside.length),
      style: { bold: true, vertical: 'middle' },
    },
    ...written.styles,
  );
  for (const { row } of rows)
    plan.styles.push({
      area: area(row, 0, 1, beside.length + weeks),
      style: { border: { sides: ['left', 'top'], color: 'FFFFFF' } },
    });
  plan.columnWidths = [10, ...beside.slice(1).map(() => 14), ...columns.map(() => 3.4)];
  plan.rowHeights = { 0: 24, 1: 20 };
  plan.frozen = { rows: headerRows, columns: beside.length };
  plan.print = { ...plan.print, repeatRows: headerRows };
  return plan;
};
