import { area, type CellContent, emptyPlan, toCell } from '../sheet-plan.ts';
import { badStyle, goodStyle, tileEdge, withHeading } from './looks.ts';
import { capacityLayout, jobLinesLayout, type ResultSheet, rotationByTerm } from './result.ts';

const { headingRow, firstRow, firstTermColumn } = jobLinesLayout;

/** One row per line: whose it is, its rotation in each term, and how good it is. The Capacity sheet counts its term cells. */
export const jobLinesSheet: ResultSheet = ({ request, response, labels, colours }) => {
  const terms = request.term_structure;
  const { summary } = response;
  const plan = emptyPlan(jobLinesLayout.name);
  const names = new Map(request.workers.map((worker) => [worker.id, worker.name]));
  const headings = [
    'Line',
    'Worker',
    'Name',
    'Pathway',
    ...terms.map((weeks, term) => `Term ${term + 1}\n${weeks} weeks`),
    'Affinity',
    'Diversity',
    'Status',
  ];
  const rows = response.job_lines.map((line): CellContent[] => {
    const broken = line.compliance.filter((rule) => !rule.ok).length;
    return [
      toCell(line.id),
      toCell(line.worker_id),
      toCell(line.worker_id === null ? null : names.get(line.worker_id)),
      toCell(line.pathway),
      ...rotationByTerm(line, terms).map((id) => (id === null ? null : toCell(labels.get(id) ?? id))),
      line.affinity_score,
      line.diversity_score,
      broken === 0 ? 'Legal' : `${broken} ${broken === 1 ? 'rule' : 'rules'} broken`,
    ];
  });
  plan.rows = [
    ['Job lines'],
    [
      toCell(
        `${summary.built_lines} of ${summary.requested_lines} lines; ruleset ${summary.ruleset}. Change a rotation here and the Capacity sheet counts again; the checks of rules do not.`,
      ),
    ],
    [],
    headings,
    ...rows,
  ];
  withHeading(plan, headingRow, headings.length, 1);
  const worked = request.workers.length > 0;
  plan.columnWidths = [10, worked ? 14 : 8, worked ? 18 : 8, 16, ...terms.map(() => 32), 9, 9, 14];
  const status = headings.length - 1;
  response.job_lines.forEach((line, index) => {
    const row = firstRow + index;
    rotationByTerm(line, terms).forEach((id, term) => {
      const colour = id === null ? undefined : colours.get(id);
      if (colour)
        plan.styles.push({
          area: area(row, firstTermColumn + term),
          style: { fill: colour.fill, color: colour.text, shrink: true, border: tileEdge },
        });
    });
    const legal = line.compliance.every((rule) => rule.ok);
    plan.styles.push({ area: area(row, status), style: legal ? goodStyle : badStyle });
  });
  if (rows.length > 0) {
    plan.styles.push({ area: area(firstRow, status - 1, rows.length), style: { numberFormat: '0.00' } });
    plan.validations.push({
      area: area(firstRow, firstTermColumn, rows.length, terms.length),
      kind: 'list from',
      range: `${capacityLayout.name}!$A$${capacityLayout.firstRow + 1}:$A$${capacityLayout.firstRow + request.rotations.length}`,
      title: 'Rotation',
      message: 'A rotation of the Capacity sheet; empty: none',
    });
    plan.filter = area(headingRow, 0, rows.length + 1, headings.length);
  }
  return plan;
};
