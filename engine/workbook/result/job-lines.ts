import { area, type CellContent, emptyPlan, type FormulaCell, type SheetPlan, toCell } from '../sheet-plan.ts';
import { ruleCounts } from './compliance.ts';
import { writeGrid } from './grid.ts';
import { here, lineRow, reference } from './layout.ts';
import { badStyle, goodStyle, tileEdge, withHeading } from './looks.ts';
import { type Result, type ResultSheet, rotationByTerm } from './result.ts';

/** Rules of rotations and lines by which a colour per rotation still follows an edit quickly. */
const mostColourRules = 80;
const mostColouredLines = 400;

const brokenWords = (broken: number): string => `${broken} ${broken === 1 ? 'rule' : 'rules'} broken`;

/** One row per line: whose it is, its rotation in each term, whether it is approved and legal, then its year week by week. */
const writeLines = (plan: SheetPlan, { request, response, labels, layout, names }: Result, broken: number[]): void => {
  const workers = new Map(request.workers.map((worker) => [worker.id, worker.name]));
  response.job_lines.forEach((line, index) => {
    const status: FormulaCell = {
      formula: `IF(${reference(names.compliance, layout.compliance.firstRow + index, 1)}=0,"Legal",${reference(names.compliance, layout.compliance.firstRow + index, 1)}&IF(${reference(names.compliance, layout.compliance.firstRow + index, 1)}=1," rule broken"," rules broken"))`,
      result: broken[index] === 0 ? 'Legal' : brokenWords(broken[index]),
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

const styleLines = (plan: SheetPlan, { request, response, colours, layout }: Result): void => {
  const { firstRow, firstTerm, approved } = layout.jobLines;
  const rows = 2 * response.job_lines.length;
  response.job_lines.forEach((line, index) => {
    rotationByTerm(line, request.term_structure).forEach((id, term) => {
      const colour = id === null ? undefined : colours.get(id);
      if (!colour) return;
      const style = { fill: colour.fill, color: colour.text };
      plan.styles.push({ area: area(lineRow(layout, index), firstTerm + term), style });
    });
  });
  plan.styles.push(
    { area: area(firstRow, firstTerm, rows, layout.terms), style: { shrink: true, border: tileEdge } },
    { area: area(firstRow, approved + 2, rows, 2), style: { numberFormat: '0.00' } },
  );
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

/** Lets the colours follow an edit. The letters under a rotation take its colour from the cell above them. */
const followColours = (plan: SheetPlan, { request, response, labels, colours, layout }: Result): void => {
  if (request.rotations.length > mostColourRules || response.job_lines.length > mostColouredLines) return;
  const { firstRow, firstTerm, firstWeek } = layout.jobLines;
  const rows = 2 * response.job_lines.length;
  const weeks = request.term_structure.reduce((sum, length) => sum + length, 0);
  for (const { id } of request.rotations) {
    const colour = colours.get(id);
    const label = (labels.get(id) ?? id).replaceAll('"', '""');
    // Excel takes no longer text in a formula.
    if (!colour || label.length > 250) continue;
    const style = { fill: colour.fill, color: colour.text };
    const [term, week, above] = [here(firstRow, firstTerm), here(firstRow, firstWeek), here(firstRow - 1, firstWeek)];
    plan.conditionalFormats.push(
      { area: area(firstRow, firstTerm, rows, layout.terms), formula: `${term}="${label}"`, style },
      { area: area(firstRow, firstWeek, rows, weeks), formula: `OR(${week}="${label}",${above}="${label}")`, style },
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
      message: 'A rotation of the Capacity sheet; empty: none',
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

/** The lines of the plan, each in two rows. The Capacity and Compliance sheets count its term cells. */
export const jobLinesSheet: ResultSheet = (result) => {
  const { request, response, layout } = result;
  const { headingRow, firstWeek } = layout.jobLines;
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
  plan.rows = [
    ['Job lines'],
    [
      toCell(
        `${summary.built_lines} of ${summary.requested_lines} lines; ruleset ${summary.ruleset}. Change a rotation in a term: the weeks, Status, Capacity and Compliance follow by themselves.`,
      ),
    ],
    [],
    [],
    headings,
  ];
  writeLines(plan, result, ruleCounts(result));
  withHeading(plan, headingRow, firstWeek, 1);
  styleLines(plan, result);
  followColours(plan, result);
  writeGrid(plan, result);
  writeValidations(plan, result);
  const worked = request.workers.length > 0;
  const pathways = response.job_lines.some(({ pathway }) => pathway !== null);
  plan.columnWidths = [
    10,
    worked ? 14 : 8,
    worked ? 18 : 8,
    pathways ? 16 : 9,
    ...request.term_structure.map(() => 24),
    10,
    15,
    9,
    9,
    ...Array.from({ length: request.term_structure.reduce((sum, length) => sum + length, 0) }, () => 3.3),
  ];
  plan.frozen = { rows: headingRow + 1, columns: 1 };
  return plan;
};
