import { ruleTitle } from '../input/setting-kinds.ts';
import { area, emptyPlan, toCell } from '../sheet-plan.ts';
import { badStyle, withHeading } from './looks.ts';
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
  plan.columnWidths = [10, 36, 26, 26, 7, 70];
  plan.print.orientation = 'portrait';
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
