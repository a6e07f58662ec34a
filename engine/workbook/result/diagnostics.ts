import { profileFor } from '../../affinity/index.ts';
import type { UnfilledPost } from '../../domain/response.ts';
import { version } from '../../version.ts';
import { area, type CellContent, emptyPlan, toCell } from '../sheet-plan.ts';
import { weeksOfYear } from './held.ts';
import { remarkStyle, titleStyle } from './looks.ts';
import { type Block, drawBlocks } from './page.ts';
import { planTitle, type Result, type ResultSheet } from './result.ts';
import { checkersVerdict, percentOf, statusWords } from './verdict.ts';

/** One row per rotation with empty posts, most first: how many in which terms. */
const unfilled = ({ response, labels }: Result): CellContent[][] => {
  const byRotation = new Map<string, UnfilledPost[]>();
  for (const post of response.diagnostics.unfilled)
    byRotation.set(post.rotation_id, [...(byRotation.get(post.rotation_id) ?? []), post]);
  const emptyOf = (posts: readonly UnfilledPost[]): number =>
    posts.reduce((sum, { capacity, filled }) => sum + capacity - filled, 0);
  const most = [...byRotation].sort(([, a], [, b]) => emptyOf(b) - emptyOf(a));
  return most.map(([id, posts]) => [
    toCell(labels.get(id) ?? id),
    emptyOf(posts),
    posts[0].excludable ? 'yes' : 'no',
    posts
      .map(({ term_index, capacity, filled }) => `term ${term_index + 1}: ${capacity - filled} of ${capacity}`)
      .join(', '),
  ]);
};

/** How the plan was made, in one place: enough to make it again. */
const runFacts = (result: Result): [fact: string, value: CellContent][] => {
  const { request, response } = result;
  const { summary } = response;
  const profile = profileFor(request);
  const facts: [string, CellContent | undefined][] = [
    ['Status', toCell(`${response.status}: ${statusWords[response.status]}`)],
    ['Checker’s verdict', response.job_lines.length > 0 ? toCell(checkersVerdict(result)) : null],
    ['Lines', toCell(`${summary.built_lines} of ${summary.requested_lines}`)],
    ['Organisation', toCell(request.organization || null)],
    ['State and cohort', toCell(`${request.state} ${request.cohort}`)],
    ['Ruleset', toCell(summary.ruleset)],
    ['Term structure', toCell(`${request.term_structure.join('+')} = ${weeksOfYear(request)} weeks`)],
    ['First day of the year', toCell(request.year_start ?? null)],
    ['Objective', summary.objective],
    ...Object.entries(summary.parts).map(([part, value]): [string, CellContent] => [`  of it ${part}`, value]),
    ['Best possible at most', summary.bound],
    ['Gap', toCell(percentOf(summary.gap))],
    ['Stopped by', toCell(summary.stopped_by)],
    ['Seconds', Math.round(summary.seconds * 100) / 100],
    ['Seed', summary.seed],
    ['Same request, same plan', summary.reproducible ? 'yes' : 'not for sure: the clock cut this run'],
    ['Affinity in all', summary.affinity_total],
    ['Affinity profile', toCell(`${profile.source}, version ${profile.version}`)],
    ['Identical lines', summary.identical_lines],
    [
      'Nearest two lines differ in',
      summary.nearest_line_distance === null ? null : toCell(`${summary.nearest_line_distance} terms`),
    ],
    [
      'Leave in the first half',
      summary.leave_first_half_share === null ? null : toCell(percentOf(summary.leave_first_half_share)),
    ],
    ['Version of the planner', version],
    ['Request (SHA-256)', toCell(summary.request_sha256)],
  ];
  return facts.filter((fact): fact is [string, CellContent] => fact[1] !== null && fact[1] !== undefined);
};

/** What stood in the way, what was left empty or out, and how the plan was made. */
export const diagnosticsSheet: ResultSheet = (result) => {
  const { response, about } = result;
  const { conflicts, repairs, unmatched_specialties } = response.diagnostics;
  const plan = emptyPlan(result.names.diagnostics);
  plan.columnWidths = [40, 14, 14, 90];
  plan.rows = [
    ['Diagnostics'],
    [toCell(`${planTitle(result)}. As the plan was made; what is changed by hand since shows on the other sheets.`)],
  ];
  plan.styles.push({ area: area(0, 0), style: titleStyle }, { area: area(1, 0), style: remarkStyle });
  const bold = [{ column: 0, style: { bold: true } }];
  const blocks: Block[] = [
    { title: 'What stood in the way', rows: conflicts.map(({ message }) => [toCell(message)]) },
    {
      title: 'What would help',
      rows: repairs.map(({ message, verified }) => [toCell(`${message}${verified ? ' (verified)' : ''}`)]),
    },
    {
      title: 'Posts left empty',
      headings: ['Rotation', 'Empty posts', 'May be dropped', 'In'],
      rows: unfilled(result),
    },
    {
      title: 'Left out of the plan',
      headings: ['What', 'Why'],
      rows: (about.dropped ?? []).map(({ name, reason }) => [toCell(name), toCell(reason)]),
    },
    {
      title: 'Names whose specialty is not known',
      rows: (about.unmatched ?? []).map((name) => [toCell(name)]),
    },
    {
      title: 'Specialties the affinity profile does not have: their pairs count 0',
      rows: unmatched_specialties.length > 0 ? [[toCell(unmatched_specialties.join('; '))]] : [],
    },
    { title: 'How the plan was made', rows: runFacts(result), looks: bold },
  ];
  drawBlocks(plan, blocks);
  plan.print = { ...plan.print, orientation: 'portrait', header: planTitle(result) };
  plan.gridlines = false;
  return plan;
};
