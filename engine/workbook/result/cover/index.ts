import { postsIn } from '../../../domain/rotation.ts';
import { area, type CellContent, emptyPlan, type SheetPlan, toCell } from '../../sheet-plan.ts';
import { usedPosts } from '../held.ts';
import { here } from '../layout.ts';
import { type PlanFormulas, planFormulas } from '../live/figures.ts';
import { badStyle, goodStyle, remarkStyle } from '../looks.ts';
import { type Block, drawBlocks } from '../page.ts';
import { planTitle, type Result, type ResultSheet } from '../result.ts';
import { qualityOf } from '../verdict.ts';
import { caveats } from './caveats.ts';
import { contents } from './contents.ts';
import type { CoverBlock } from './cover-block.ts';
import { coverage } from './coverage.ts';
import { holidays } from './holidays.ts';
import { rules } from './rules.ts';
import { year } from './year.ts';

const blocks: readonly CoverBlock[] = [year, coverage, rules, caveats, holidays, contents];
const columnWidths = [40, 20, 20, 20, 20, 30];
const navy = '1F3864';
const [titleRow, subtitleRow, sourceRow, tileRow, labelRow, verdictRow] = [0, 1, 2, 4, 5, 7];

/** Name of the organisation, or what else can be said, on a dark band; under it what the plan is of and where its posts come from. */
const writeTitle = (plan: SheetPlan, result: Result): void => {
  const { request, response, about } = result;
  const columns = columnWidths.length;
  const { built_lines, requested_lines } = response.summary;
  const lines = built_lines === requested_lines ? `${built_lines}` : `${built_lines} of ${requested_lines}`;
  plan.rows[titleRow] = [toCell(request.organization || 'Job lines')];
  plan.rows[subtitleRow] = [
    toCell(
      [
        `${lines} job lines`,
        planTitle({ response, request: { ...request, organization: null } }),
        `${request.term_structure.join('+')} weeks`,
      ].join(' · '),
    ),
  ];
  plan.rows[sourceRow] = [toCell(about.source ?? null)];
  plan.styles.push(
    {
      area: area(titleRow, 0, 1, columns),
      style: { fill: navy, color: 'FFFFFF', bold: true, size: 24, vertical: 'bottom' },
    },
    { area: area(subtitleRow, 0, 1, columns), style: { fill: navy, color: 'FFFFFF', size: 13, vertical: 'top' } },
    { area: area(sourceRow, 0, 1, columns), style: { ...remarkStyle, wrap: true, vertical: 'middle' } },
  );
  for (const row of [titleRow, subtitleRow, sourceRow]) plan.merges.push(area(row, 0, 1, columns));
  Object.assign(plan.rowHeights, { [titleRow]: 42, [subtitleRow]: 26, [sourceRow]: about.source ? 30 : 6 });
};

/** The five figures a reader looks for first, large; a sheet that was changed by hand says so here. */
const writeTiles = (plan: SheetPlan, result: Result, formulas: PlanFormulas): void => {
  const { request, response, judged } = result;
  const legal = judged.lines.filter(({ broken }) => broken === 0).length;
  const posts = request.rotations.reduce(
    (sum, rotation) => sum + request.term_structure.reduce((of, _, term) => of + postsIn(rotation, term), 0),
    0,
  );
  const counts = [...usedPosts(request, response)];
  const used = counts.reduce((sum, [, terms]) => sum + terms.reduce((of, count) => of + count, 0), 0);
  const beyond = counts.reduce(
    (sum, [id, terms]) =>
      sum + terms.reduce((of, count, term) => of + Math.max(0, count - postsIn(result.rotationById.get(id)!, term)), 0),
    0,
  );
  const { nearest_line_distance, gap } = response.summary;
  const tiles: [value: CellContent, label: string, format?: string][] = [
    [{ formula: formulas.legal, result: legal }, 'legal lines: they keep every rule below'],
    [{ formula: formulas.lines, result: response.job_lines.length }, 'lines in this workbook'],
    [{ formula: formulas.filled, result: posts === 0 ? 0 : used / posts }, 'of all posts are filled', '0.0%'],
    [{ formula: formulas.beyond, result: beyond }, 'doctors beyond the posts'],
    [nearest_line_distance ?? '-', 'terms at least in which two lines differ'],
    [gap ?? 'not known', 'at most below the best possible', '0.00%'],
  ];
  plan.rows[tileRow] = tiles.map(([value]) => value);
  plan.rows[labelRow] = tiles.map(([, label]) => label);
  plan.styles.push(
    {
      area: area(tileRow, 0, 1, tiles.length),
      style: {
        size: 24,
        bold: true,
        color: navy,
        align: 'center',
        vertical: 'bottom',
        fill: 'EAEFF7',
        border: { sides: ['left', 'right'], color: 'FFFFFF' },
      },
    },
    {
      area: area(labelRow, 0, 1, tiles.length),
      style: {
        size: 10,
        color: '404040',
        align: 'center',
        vertical: 'top',
        wrap: true,
        fill: 'EAEFF7',
        border: { sides: ['left', 'right'], color: 'FFFFFF' },
      },
    },
  );
  tiles.forEach(([, , numberFormat], column) => {
    if (numberFormat) plan.styles.push({ area: area(tileRow, column), style: { numberFormat } });
  });
  Object.assign(plan.rowHeights, { [tileRow]: 40, [labelRow]: 32 });
  const [legalCell, linesCell, beyondCell] = [0, 1, 3].map((column) => here(tileRow, column));
  const isGood = `AND(${legalCell}=${linesCell},${beyondCell}=0)`;
  const good = 'Every line keeps every rule in force, and no post is used twice.';
  const bad = (lines: number, doctors: number): string =>
    `Changed by hand: ${lines} lines break a rule, ${doctors} doctors are beyond the posts. Look at ${result.names.compliance} and ${result.names.capacity}.`;
  plan.rows[verdictRow] = [
    {
      formula: `IF(${isGood},"${good}","Changed by hand: "&(${linesCell}-${legalCell})&" lines break a rule, "&${beyondCell}&" doctors are beyond the posts. Look at ${result.names.compliance} and ${result.names.capacity}.")`,
      result: legal === judged.lines.length && beyond === 0 ? good : bad(judged.lines.length - legal, beyond),
    },
  ];
  const columns = columnWidths.length;
  plan.merges.push(area(verdictRow, 0, 1, columns));
  plan.rowHeights[verdictRow] = 24;
  const verdict = area(verdictRow, 0, 1, columns);
  plan.styles.push({ area: verdict, style: { bold: true, align: 'center', vertical: 'middle' } });
  const anchor = `$A$${verdictRow + 1}`;
  plan.conditionalFormats.push(
    { area: verdict, formula: `LEFT(${anchor},7)="Changed"`, style: badStyle },
    { area: verdict, formula: `LEFT(${anchor},5)="Every"`, style: goodStyle },
  );
};

/** The sheet worth forwarding: whose lines these are, what they are worth, by which rules, and what to keep in mind. */
export const coverSheet: ResultSheet = (result) => {
  const plan = emptyPlan(result.names.cover);
  plan.columnWidths = [...columnWidths];
  writeTitle(plan, result);
  const formulas = planFormulas(result.layout);
  writeTiles(plan, result, formulas);
  plan.rows = Array.from(plan.rows, (row) => row ?? []);
  const quality: Block = { title: 'How good it is', rows: [[toCell(qualityOf(result))]] };
  drawBlocks(plan, [quality, ...blocks.map((block) => block(result, formulas))]);
  plan.print = { ...plan.print, orientation: 'portrait', header: planTitle(result) };
  plan.tabColor = navy;
  plan.gridlines = false;
  return plan;
};
