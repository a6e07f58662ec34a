import { profileFor } from '../../affinity/index.ts';
import type { SchedulingRequest } from '../../domain/request.ts';
import type { UnfilledPost } from '../../domain/response.ts';
import { isUsableBy } from '../../rulesets/usable-rotations.ts';
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

const reasoned = ({ name, reason }: { name: string; reason: string }): CellContent[] => [toCell(name), toCell(reason)];

/** Rotations of the request that no line can hold. */
const withoutUse = ({ rotations, cohort }: SchedulingRequest): { name: string; reason: string }[] =>
  rotations.flatMap((rotation) => {
    const { name, capacity } = rotation;
    if (!isUsableBy(rotation, cohort)) {
      const allowed = rotation.cohorts?.join(', ') || 'no cohort';
      return [{ name, reason: `This rotation is for ${allowed}, not for ${cohort}.` }];
    }
    const posts = typeof capacity === 'number' ? [capacity] : capacity;
    return posts.every((each) => each === 0) ? [{ name, reason: 'This rotation has no posts in any term.' }] : [];
  });

type Fact = [fact: string, value: CellContent | undefined];

/** What was asked, how it ended, and enough to do it again. */
const runFacts = (result: Result): Fact[] => {
  const { request, response } = result;
  const { summary } = response;
  const profile = profileFor(request);
  return [
    ['Status', toCell(`${response.status}: ${statusWords[response.status]}`)],
    ['Lines', toCell(`${summary.built_lines} of ${summary.requested_lines}`)],
    ['Organisation', toCell(request.organization || null)],
    ['State and cohort', toCell(`${request.state} ${request.cohort}`)],
    ['Ruleset', toCell(summary.ruleset)],
    ['Term structure', toCell(`${request.term_structure.join('+')} = ${weeksOfYear(request)} weeks`)],
    ['First day of the year', toCell(request.year_start ?? null)],
    ['Stopped by', toCell(summary.stopped_by)],
    ['Seconds', Math.round(summary.seconds * 100) / 100],
    ['Seed', summary.seed],
    ['Same request, same answer', summary.reproducible ? 'yes' : 'not for sure: the clock cut this run'],
    ['Affinity profile', toCell(`${profile.source.replace(/\.$/, '')}; version ${profile.version}`)],
    ['Version of the planner', version],
    ['Request (SHA-256)', toCell(summary.request_sha256)],
  ];
};

/** What the plan is worth, and what the checker says of it. */
const planFacts = (result: Result): Fact[] => {
  const { summary, job_lines } = result.response;
  if (job_lines.length === 0) return [];
  const { nearest_line_distance: nearest, leave_first_half_share: leave } = summary;
  return [
    ['Checker’s verdict', toCell(checkersVerdict(result))],
    ['Objective', summary.objective],
    ...Object.entries(summary.parts).map(([part, value]): Fact => [`  of it ${part}`, value]),
    ['Best possible at most', summary.bound],
    ['Gap', toCell(percentOf(summary.gap))],
    ['Affinity in all', summary.affinity_total],
    ['Identical lines', summary.identical_lines],
    ['Nearest two lines differ in', nearest === null ? null : toCell(`${nearest} terms`)],
    ['Leave in the first half', leave === null ? null : toCell(percentOf(leave))],
  ];
};

const known = (facts: readonly Fact[]): CellContent[][] =>
  facts.flatMap(([fact, value]) => (value === null || value === undefined ? [] : [[fact, value]]));

/** What stood in the way, what was left empty or out, and how the plan was made. */
export const diagnosticsSheet: ResultSheet = (result) => {
  const { request, response, about } = result;
  const { conflicts, repairs, unmatched_specialties } = response.diagnostics;
  const plan = emptyPlan(result.names.diagnostics);
  plan.columnWidths = [40, 16, 19, 85];
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
      rows: [...(about.dropped ?? []), ...withoutUse(request)].map(reasoned),
    },
    {
      title: 'Names that do not say their specialty for certain',
      headings: ['Name', 'What was taken'],
      rows: (about.unmatched ?? []).map(reasoned),
    },
    {
      title: 'Specialties the affinity profile does not have: their pairs count 0',
      rows: unmatched_specialties.length > 0 ? [[toCell(unmatched_specialties.join('; '))]] : [],
    },
    { title: 'What the plan is worth', rows: known(planFacts(result)), looks: bold },
    { title: 'How it was made', rows: known(runFacts(result)), looks: bold },
  ];
  drawBlocks(plan, blocks);
  plan.print = { ...plan.print, orientation: 'portrait', header: planTitle(result) };
  plan.gridlines = false;
  return plan;
};
