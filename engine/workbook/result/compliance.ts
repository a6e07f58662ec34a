import { ruleTitle } from '../input/setting-kinds.ts';
import { area, type CellStyle, emptyPlan, toCell } from '../sheet-plan.ts';
import { badStyle, fitRows, withHeading } from './looks.ts';
import type { ResultSheet } from './result.ts';

const headings = ['Line', 'Rule', 'Value', 'Limit', 'OK', 'Source'];
const headingRow = 3;

/** Every rule as it stands for every line. */
export const complianceSheet: ResultSheet = ({ response }) => {
  const plan = emptyPlan('Compliance');
  const checks = response.job_lines.flatMap((line) => line.compliance.map((rule) => ({ line: line.id, ...rule })));
  const broken = checks.filter((check) => !check.ok).length;
  plan.rows = [
    ['Compliance'],
    [
      toCell(
        `${checks.length} checks of ${response.job_lines.length} lines by ${response.summary.ruleset}: ${broken === 0 ? 'all hold' : `${broken} do not hold`}`,
      ),
    ],
    [],
    headings,
    ...checks.map((check) => [
      toCell(check.line),
      toCell(ruleTitle(check.rule)),
      toCell(check.value),
      toCell(check.limit),
      check.ok ? 'yes' : 'no',
      toCell(check.source),
    ]),
  ];
  withHeading(plan, headingRow, headings.length, 1);
  plan.columnWidths = [10, 36, 44, 52, 7, 125];
  plan.styles.push({
    area: area(headingRow + 1, 1, Math.max(1, checks.length), headings.length - 1),
    style: { wrap: true, vertical: 'top' },
  });
  plan.styles.push({ area: area(headingRow + 1, 0, Math.max(1, checks.length)), style: { vertical: 'top' } });
  fitRows(plan, headingRow + 1);
  let row = headingRow + 1;
  for (const line of response.job_lines) {
    const edge: CellStyle = { border: { sides: ['top'], color: '8EA9DB' } };
    plan.styles.push({ area: area(row, 0, 1, headings.length), style: edge });
    row += line.compliance.length;
  }
  if (checks.length > 0) {
    plan.filter = area(headingRow, 0, checks.length + 1, headings.length);
    plan.conditionalFormats.push({
      area: area(headingRow + 1, 4, checks.length),
      formula: `E${headingRow + 2}="no"`,
      style: badStyle,
    });
  }
  return plan;
};
