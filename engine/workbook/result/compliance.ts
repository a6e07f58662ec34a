import type { BoundName } from '../../domain/ruleset.ts';
import { rulesetFor } from '../../rulesets/index.ts';
import { ruleTitle } from '../input/setting-kinds.ts';
import { area, type CellContent, emptyPlan, type SheetPlan, toCell } from '../sheet-plan.ts';
import { weeksOfYear } from './held.ts';
import { rulesInForce } from './judged.ts';
import { here, labelsRange, lineRow, reference } from './layout.ts';
import type { LineRefs } from './live/live-rule.ts';
import { traitRange } from './live/traits.ts';
import { badStyle, goodStyle, gridColour, linesIn, remarkStyle, withHeading } from './looks.ts';
import type { Result, ResultSheet } from './result.ts';

const ruleWidth = 17;
const clauseSize = 8;
/** Characters of the clauses' size in a column of rules. */
const clauseCharacters = 21;
const limitSize = 9;
const limitCharacters = 19;

/** The weeks a share comes to, which is what the sheet counts. */
const inWeeks = ({ request }: Result, name: BoundName): string => {
  const share = name.endsWith('_share') ? rulesetFor(request).bounds[name] : null;
  return typeof share === 'number' ? `: ${Math.round(share * weeksOfYear(request) * 100) / 100} weeks` : '';
};

const refsOf = (result: Result, line: number): LineRefs => {
  const { layout, request } = result;
  const { name, firstTerm } = layout.jobLines;
  const row = lineRow(layout, line);
  return {
    cells: reference(name, row, firstTerm, 1, layout.terms),
    cell: Array.from({ length: layout.terms }, (_, term) => reference(name, row, firstTerm + term)),
    labels: labelsRange(layout),
    weeks: `{${request.term_structure.join(',')}}`,
    weeksOf: (term) => request.term_structure[term],
    ones: `{${request.term_structure.map(() => 1).join(';')}}`,
    trait: (trait) => traitRange(layout, trait),
  };
};

const lineRows = (result: Result): CellContent[][] => {
  const { response, layout, names, judged } = result;
  const { firstRow, firstRule } = layout.compliance;
  const filledColumn = firstRule + judged.rules.length;
  return response.job_lines.map((line, index): CellContent[] => {
    const row = firstRow + index;
    const refs = refsOf(result, index);
    const { values, filled, working, broken } = judged.lines[index];
    const conditions = [
      ...judged.rules.map(({ rule }, at) => rule.broken(here(row, firstRule + at))),
      `${here(row, filledColumn)}<>${working}`,
    ];
    return [
      { formula: `${reference(names.jobLines, lineRow(layout, index), 0)}&""`, result: line.id },
      { formula: conditions.map((condition) => `IF(${condition},1,0)`).join('+'), result: broken },
      ...judged.rules.map(({ rule }, at) => ({ formula: rule.formula(refs), result: values[at] })),
      { formula: `SUMPRODUCT(--(${refs.labels}=${refs.cells}))`, result: filled },
    ];
  });
};

/** Under the lines: every source by its number. */
const addSources = (plan: SheetPlan, sources: readonly string[], columns: number): void => {
  if (sources.length === 0) return;
  const top = plan.rows.length + 1;
  plan.rows.push([], ['Sources']);
  plan.styles.push({ area: area(top, 0), style: { bold: true } });
  sources.forEach((source, index) => {
    plan.rows.push([`[${index + 1}]`, toCell(source)]);
    plan.merges.push(area(top + 1 + index, 1, 1, columns - 1));
  });
};

/** Every rule for every line as formulas on the Job lines sheet: what breaks turns red when a rotation is changed. */
export const complianceSheet: ResultSheet = (result) => {
  const { response, request, layout, names, judged } = result;
  const ruleset = rulesetFor(request);
  const { headingRow, firstRow, firstRule } = layout.compliance;
  const { rules } = judged;
  const inForce = rulesInForce(result);
  const ruleOf = new Map(inForce.rules.map((rule) => [rule.name, rule]));
  const plan = emptyPlan(names.compliance);
  const columns = firstRule + rules.length + 1;
  const clauses = rules.map(({ name }) => {
    const rule = ruleOf.get(name);
    return rule ? `${rule.clause} [${rule.source + 1}]` : '';
  });
  const limits = rules.map(({ name }) => `${ruleOf.get(name)?.limit ?? ''}${inWeeks(result, name)}`);
  plan.rows = [
    ['Compliance'],
    [
      toCell(
        `Ruleset ${response.summary.ruleset}. Worked out from the Job lines sheet: change a rotation there and look here. Sources by number under the lines.`,
      ),
    ],
    [null, 'Clause', ...clauses.map(toCell), 'Every term the doctor works'],
    [null, 'Limit', ...limits.map(toCell), 'every term'],
    ['Line', 'Rules broken', ...rules.map(({ name }) => ruleTitle(name)), 'Terms filled'],
    ...lineRows(result),
  ];
  addSources(plan, inForce.sources, columns);
  withHeading(plan, result, headingRow, columns, 1);
  plan.rowHeights[headingRow] = 48;
  plan.rowHeights[headingRow - 1] = 4 + 12 * Math.max(2, ...limits.map((limit) => linesIn(limit, limitCharacters)));
  plan.rowHeights[headingRow - 2] = 4 + 11 * Math.max(3, ...clauses.map((clause) => linesIn(clause, clauseCharacters)));
  const lines = response.job_lines.length;
  const above = columns - 1;
  plan.styles.push(
    {
      area: area(headingRow - 2, 1, 1, above),
      style: { size: clauseSize, color: '404040', wrap: true, align: 'center', vertical: 'bottom' },
    },
    {
      area: area(headingRow - 1, 1, 1, above),
      style: { ...remarkStyle, size: limitSize, wrap: true, align: 'center', vertical: 'middle' },
    },
    { area: area(headingRow, 1, lines + 1, above), style: { align: 'center' } },
    { area: area(firstRow, 0, lines, columns), style: { border: { sides: ['bottom'], color: gridColour } } },
  );
  plan.columnWidths = [10, 10, ...rules.map(() => ruleWidth), 12];
  const body = (column: number) => area(firstRow, column, lines);
  plan.conditionalFormats.push(
    { area: body(1), formula: `${here(firstRow, 1)}>0`, style: badStyle },
    { area: body(1), formula: `${here(firstRow, 1)}=0`, style: goodStyle },
    ...rules.map(({ rule }, at) => ({
      area: body(firstRule + at),
      formula: rule.broken(here(firstRow, firstRule + at)),
      style: badStyle,
    })),
  );
  for (const [at, { name }] of rules.entries()) {
    const { source, clause } = ruleset.sourceOf(name);
    plan.validations.push({
      area: area(headingRow, firstRule + at),
      kind: 'note',
      title: ruleTitle(name).slice(0, 32),
      message: `${source}: ${clause}`.slice(0, 255),
    });
  }
  plan.filter = area(headingRow, 0, lines + 1, columns);
  return plan;
};
