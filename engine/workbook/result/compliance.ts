import { lineRoles } from '../../domain/line-roles.ts';
import { type BoundName, boundNames } from '../../domain/ruleset.ts';
import { lineRules } from '../../rules/index.ts';
import { rulesetFor } from '../../rulesets/index.ts';
import { ruleTitle } from '../input/setting-kinds.ts';
import { area, type CellContent, emptyPlan, toCell } from '../sheet-plan.ts';
import { here, labelsRange, lineRow, reference } from './layout.ts';
import type { Held, LineRefs, LiveContext, LiveRule } from './live/live-rule.ts';
import { liveRules } from './live/rules.ts';
import { traitRange } from './live/traits.ts';
import { badStyle, goodStyle, remarkStyle, withHeading } from './looks.ts';
import { type Result, type ResultSheet, rotationByTerm } from './result.ts';

type NamedRule = { name: BoundName; rule: LiveRule };

/** The rules in force that a sheet can work out, in the order a planner reads them. */
const rulesOf = ({ request }: Result): NamedRule[] => {
  const { bounds } = rulesetFor(request);
  const context: LiveContext = {
    bounds,
    lengths: request.term_structure,
    year: request.term_structure.reduce((sum, length) => sum + length, 0),
    leaveWeeks: request.annual_leave?.weeks ?? null,
  };
  return lineRules
    .filter((rule) => rule.applies(bounds))
    .flatMap(({ name }) => {
      const live = liveRules[name];
      return live ? [{ name, rule: live(context) }] : [];
    });
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

const heldOf = ({ response, request, traits }: Result, line: number): Held[] =>
  rotationByTerm(response.job_lines[line], request.term_structure).map((id, term) => ({
    id,
    traits: id === null ? null : (traits.get(id) ?? null),
    weeks: request.term_structure[term],
  }));

/** How many of the rules the sheet works out each line breaks; an empty term is one. */
export const ruleCounts = (result: Result): number[] => {
  const rules = rulesOf(result);
  const working = workingTerms(result);
  return result.response.job_lines.map((_, line) => {
    const held = heldOf(result, line);
    const filled = held.filter(({ id }) => id !== null).length;
    return rules.filter(({ rule }) => rule.isBroken(rule.value(held))).length + Number(filled !== working[line]);
  });
};

/** Terms each line is to hold a rotation in. */
const workingTerms = ({ request, response }: Result): number[] => {
  const away = new Map(lineRoles(request).map(({ id, unavailable }) => [id, unavailable.size]));
  return response.job_lines.map(({ id }) => request.term_structure.length - (away.get(id) ?? 0));
};

/** Every rule for every line as formulas on the Job lines sheet: what breaks turns red when a rotation is changed. */
export const complianceSheet: ResultSheet = (result) => {
  const { response, request, layout, names } = result;
  const ruleset = rulesetFor(request);
  const { headingRow, firstRow, firstRule } = layout.compliance;
  const rules = rulesOf(result);
  const working = workingTerms(result);
  const counts = ruleCounts(result);
  const limits = new Map(response.job_lines[0]?.compliance.map(({ rule, limit }) => [rule, limit] as const) ?? []);
  const plan = emptyPlan(names.compliance);
  const filledColumn = firstRule + rules.length;
  const columns = filledColumn + 1;
  plan.rows = [
    ['Compliance'],
    [
      toCell(
        `Ruleset ${response.summary.ruleset}. Worked out from the Job lines sheet: change a rotation there and look here.`,
      ),
    ],
    [],
    [null, 'Limit', ...rules.map(({ name }) => toCell(limits.get(name))), 'every term'],
    ['Line', 'Rules broken', ...rules.map(({ name }) => ruleTitle(name)), 'Terms filled'],
    ...response.job_lines.map((line, index): CellContent[] => {
      const row = firstRow + index;
      const refs = refsOf(result, index);
      const held = heldOf(result, index);
      const broken = [
        ...rules.map(({ rule }, at) => rule.broken(here(row, firstRule + at))),
        `${here(row, filledColumn)}<>${working[index]}`,
      ];
      return [
        { formula: `${reference(names.jobLines, lineRow(layout, index), 0)}&""`, result: line.id },
        { formula: broken.map((condition) => `IF(${condition},1,0)`).join('+'), result: counts[index] },
        ...rules.map(({ rule }) => ({ formula: rule.formula(refs), result: rule.value(held) })),
        {
          formula: `SUMPRODUCT(--(${refs.labels}=${refs.cells}))`,
          result: held.filter(({ id }) => id !== null).length,
        },
      ];
    }),
  ];
  withHeading(plan, headingRow, columns, 1);
  plan.rowHeights[headingRow] = 48;
  plan.rowHeights[headingRow - 1] = 45;
  const lines = response.job_lines.length;
  plan.styles.push(
    {
      area: area(headingRow - 1, 1, 1, columns - 1),
      style: { ...remarkStyle, wrap: true, align: 'center', vertical: 'bottom' },
    },
    { area: area(headingRow, 1, lines + 1, columns - 1), style: { align: 'center' } },
  );
  plan.columnWidths = [10, 10, ...rules.map(() => 17), 10];
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
    const { source, clause, confirmed } = ruleset.sourceOf(name);
    plan.validations.push({
      area: area(headingRow, firstRule + at),
      kind: 'note',
      title: ruleTitle(name).slice(0, 32),
      message: `${source}: ${clause}${confirmed ? '' : ' (not confirmed)'}`.slice(0, 255),
    });
  }
  plan.filter = area(headingRow, 0, lines + 1, columns);
  return plan;
};

/** The rules in force with their sources, one row each: rule, limit, source. */
export const rulesWithSources = ({ request, response }: Result): [rule: string, limit: string, source: string][] => {
  const ruleset = rulesetFor(request);
  const limits = new Map(response.job_lines[0]?.compliance.map(({ rule, limit }) => [rule, limit] as const) ?? []);
  return boundNames
    .filter((name) => limits.has(name))
    .map((name) => {
      const { source, clause, confirmed } = ruleset.sourceOf(name);
      return [ruleTitle(name), limits.get(name) ?? '', `${source}: ${clause}${confirmed ? '' : ' (not confirmed)'}`];
    });
};
