import {
  area,
  type CellContent,
  type CellStyle,
  emptyPlan,
  type FormulaCell,
  type SheetPlan,
  toCell,
} from '../sheet-plan.ts';
import { rotationByTerm, weeksOfYear } from './held.ts';
import { here, lineRow, reference, rowsPerLine } from './layout.ts';
import { badStyle, goodStyle, remarkStyle, tileEdge, withHeading } from './looks.ts';
import { pageBreaks } from './pages.ts';
import type { Result, ResultSheet } from './result.ts';
import { leaveStyle, leaveWord, shortLeave, writeYear } from './weeks/index.ts';

/** Rules of rotations and lines by which a colour per rotation still follows an edit quickly. */
const mostColourRules = 80;
const mostColouredLines = 400;

const brokenWords = (broken: number): string => `${broken} ${broken === 1 ? 'rule' : 'rules'} broken`;

/** One row per line: whose it is, its rotation in each term, whether it is approved and legal, then its year week by week. */
const writeLines = (plan: SheetPlan, { request, response, labels, layout, names, judged }: Result): void => {
  const workers = new Map(request.workers.map((worker) => [worker.id, worker.name]));
  response.job_lines.forEach((line, index) => {
    const rules = reference(names.compliance, layout.compliance.firstRow + index, 1);
    const { broken } = judged.lines[index];
    const status: FormulaCell = {
      formula: `IF(${rules}=0,"Legal",${rules}&IF(${rules}=1," rule broken"," rules broken"))`,
      result: broken === 0 ? 'Legal' : brokenWords(broken),
    };
    const cells: CellContent[] = [
      toCell(line.id),
      toCell(line.worker_id),
      toCell(line.worker_id === null ? null : workers.get(line.worker_id)),
      toCell(line.pathway),
      ...rotationByTerm(line, request.term_structure).map((id) => (id === null ? null : toCell(labels.get(id) ?? id))),
      'No',
      status,
      line.affinity_score,
      line.diversity_score,
    ];
    plan.rows[lineRow(layout, index)] = cells;
    plan.rows[lineRow(layout, index) + 1] = cells.map(() => null);
  });
};

const termStyle: CellStyle = { size: 9, shrink: true, vertical: 'middle', border: tileEdge };

const styleLines = (plan: SheetPlan, { request, response, colours, layout }: Result): void => {
  const { firstRow, firstTerm, approved } = layout.jobLines;
  const rows = 2 * response.job_lines.length;
  const fills = new Map([...colours].map(([id, { fill, text }]) => [id, { fill, color: text }] as const));
  response.job_lines.forEach((line, index) => {
    rotationByTerm(line, request.term_structure).forEach((id, term) => {
      const style = id === null ? undefined : fills.get(id);
      if (style) plan.styles.push({ area: area(lineRow(layout, index), firstTerm + term), style });
    });
    plan.styles.push({ area: area(lineRow(layout, index), firstTerm, 1, layout.terms), style: termStyle });
  });
  plan.styles.push({ area: area(firstRow, approved + 3, rows), style: { numberFormat: '0.00' } });
  plan.conditionalFormats.push(
    { area: area(firstRow, approved, rows), formula: `${here(firstRow, approved)}="Yes"`, style: goodStyle },
    { area: area(firstRow, approved + 1, rows), formula: `${here(firstRow, approved + 1)}="Legal"`, style: goodStyle },
    {
      area: area(firstRow, approved + 1, rows),
      formula: `ISNUMBER(SEARCH("broken",${here(firstRow, approved + 1)}))`,
      style: badStyle,
    },
  );
};

/** Lets the colours follow an edit, leave apart. The letters under a rotation take its pale colour from the cell above them. */
const followColours = (plan: SheetPlan, { request, response, labels, colours, layout }: Result): void => {
  if (request.rotations.length > mostColourRules || response.job_lines.length > mostColouredLines) return;
  const { firstRow, firstTerm, firstWeek } = layout.jobLines;
  const rows = rowsPerLine * response.job_lines.length;
  const weeks = area(firstRow, firstWeek, rows, weeksOfYear(request));
  const [term, week, above] = [here(firstRow, firstTerm), here(firstRow, firstWeek), here(firstRow - 1, firstWeek)];
  plan.conditionalFormats.push({
    area: weeks,
    formula: `OR(${week}="${leaveWord}",${week}="${shortLeave}")`,
    style: leaveStyle,
  });
  for (const { id } of request.rotations) {
    const colour = colours.get(id);
    const label = (labels.get(id) ?? id).replaceAll('"', '""');
    // Excel takes no longer text in a formula.
    if (!colour || label.length > 250) continue;
    const style = { fill: colour.fill, color: colour.text };
    plan.conditionalFormats.push(
      { area: area(firstRow, firstTerm, rows, layout.terms), formula: `${term}="${label}"`, style },
      { area: weeks, formula: `${week}="${label}"`, style },
      { area: weeks, formula: `${above}="${label}"`, style: { ...style, fill: colour.pale } },
    );
  }
};

const writeValidations = (plan: SheetPlan, { request, response, layout, names }: Result): void => {
  const { firstRow, firstTerm, approved } = layout.jobLines;
  const rows = 2 * response.job_lines.length;
  plan.validations.push(
    {
      area: area(firstRow, firstTerm, rows, layout.terms),
      kind: 'list from',
      range: reference(names.capacity, layout.capacity.firstRow, 0, request.rotations.length),
      title: 'Rotation',
      message: 'A rotation of the Capacity sheet, or nothing',
    },
    {
      area: area(firstRow, approved, rows),
      kind: 'list',
      choices: ['Yes', 'No'],
      title: 'Approved',
      message: 'Yes: this line may be pushed',
    },
  );
};

/** Prints the year alone, with the lines' names beside it on every page; no line is torn apart. */
const setPrint = (plan: SheetPlan, { request, layout }: Result): void => {
  const { firstRow, firstWeek } = layout.jobLines;
  const weeks = weeksOfYear(request);
  plan.print.repeatColumns = request.workers.length > 0 ? 3 : 1;
  plan.print.area = area(0, firstWeek, plan.rows.length, weeks);
  plan.print.breaks = pageBreaks(plan, [firstWeek, firstWeek + weeks], firstRow, rowsPerLine, layout.lines);
};

/** The lines of the plan, each in two rows. The Capacity and Compliance sheets count its term cells. */
export const jobLinesSheet: ResultSheet = (result) => {
  const { request, response, layout } = result;
  const { headingRow, firstTerm, firstWeek } = layout.jobLines;
  const { summary } = response;
  const plan = emptyPlan(layout.jobLines.name);
  const headings = [
    'Line',
    'Worker',
    'Name',
    'Pathway',
    ...request.term_structure.map((weeks, term) => `Term ${term + 1}\n${weeks} weeks`),
    'Approved',
    'Status',
    'Affinity',
    'Diversity',
  ];
  const beside = (text: string): CellContent[] => [...Array.from({ length: firstTerm }, () => null), toCell(text)];
  plan.rows = [
    ['Job lines'],
    beside(`${summary.built_lines} of ${summary.requested_lines} lines; ruleset ${summary.ruleset}.`),
    beside('Change a rotation in a term: the weeks, Status, Capacity, Compliance and Cover follow by themselves.'),
    [],
    headings,
  ];
  writeLines(plan, result);
  withHeading(plan, result, headingRow, firstWeek, 1);
  plan.styles.push({ area: area(1, firstTerm, 2), style: { ...remarkStyle, vertical: 'top' } });
  styleLines(plan, result);
  followColours(plan, result);
  writeYear(plan, result);
  writeValidations(plan, result);
  const worked = request.workers.length > 0;
  const pathways = response.job_lines.some(({ pathway }) => pathway !== null);
  plan.columnWidths = [
    11,
    worked ? 14 : 8,
    worked ? 18 : 8,
    pathways ? 16 : 9,
    ...request.term_structure.map(() => 24),
    10,
    15,
    9,
    9,
    ...Array.from({ length: weeksOfYear(request) }, () => 3.5),
  ];
  plan.frozen = { rows: headingRow + 1, columns: 1 };
  setPrint(plan, result);
  return plan;
};
