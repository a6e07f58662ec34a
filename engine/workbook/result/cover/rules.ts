import { area, toCell } from '../../sheet-plan.ts';
import { rulesInForce } from '../judged.ts';
import { complianceColumn, here } from '../layout.ts';
import { badStyle, goodStyle } from '../looks.ts';
import type { CoverBlock } from './cover-block.ts';

/** The rules in force: limit, lines that break it, clause and source. */
export const rules: CoverBlock = (result) => {
  const { layout, judged } = result;
  const inForce = rulesInForce(result);
  const rows = inForce.rules.map((rule) => {
    const at = judged.rules.findIndex(({ name }) => name === rule.name);
    const live = judged.rules[at]?.rule;
    const broken = live?.broken(complianceColumn(layout, layout.compliance.firstRule + at));
    return [
      rule.title,
      toCell(rule.limit),
      live && broken !== 'FALSE'
        ? {
            formula: `SUMPRODUCT(--(${broken}))`,
            result: judged.lines.filter(({ values }) => live.isBroken(values[at])).length,
          }
        : 0,
      toCell(`${rule.clause} [${rule.source + 1}]`),
    ];
  });
  const sources = inForce.sources.map((source, index) => [toCell(`[${index + 1}] ${source}`)]);
  return {
    title: 'Rules in force',
    headings: ['Rule', 'Limit', 'Lines that break it', 'Clause and its source'],
    rows: [...rows, ...sources],
    conditions: (row) => [
      { area: area(row, 2, rows.length), formula: `${here(row, 2)}>0`, style: badStyle },
      { area: area(row, 2, rows.length), formula: `${here(row, 2)}=0`, style: goodStyle },
    ],
  };
};
