import type { UnfilledPost } from '../../domain/response.ts';
import { rulesetFor } from '../../rulesets/index.ts';
import { area, type CellContent, emptyPlan, toCell } from '../sheet-plan.ts';
import { rulesWithSources } from './compliance.ts';
import { badStyle, fitRows, goodStyle, headingStyle, titleStyle } from './looks.ts';
import type { Result, ResultSheet } from './result.ts';

/** What each status means, in the planner's words. */
const statusWords = {
  OPTIMAL: 'Best plan, proven within the gap',
  FEASIBLE: 'Legal plan; time ran out before it was proven best',
  INFEASIBLE: 'No legal plan exists',
  STOPPED: 'Time ran out with no plan and no proof',
} as const;

/** What the reader of a plan has to know before trusting it. */
const caveats = ({ request, response }: Result): string[] => {
  const notes = [...rulesetFor(request).notes];
  if (!request.affinity) notes.push('Affinity: the shipped profile is illustrative, not measured.');
  if (!response.summary.reproducible) notes.push('The clock cut this run: the same workbook may give another plan.');
  for (const name of response.diagnostics.unmatched_specialties)
    notes.push(`Specialty '${name}' is not in the affinity profile: its pairs count 0.`);
  return notes;
};

/** One sentence per rotation with empty posts: how many in which terms. */
const postsLeftEmpty = ({ response, labels }: Result): string[] => {
  const byRotation = new Map<string, UnfilledPost[]>();
  for (const post of response.diagnostics.unfilled) {
    byRotation.set(post.rotation_id, [...(byRotation.get(post.rotation_id) ?? []), post]);
  }
  return [...byRotation].map(([id, posts]) => {
    const terms = posts.map(
      ({ term_index, capacity, filled }) => `term ${term_index + 1}: ${capacity - filled} of ${capacity}`,
    );
    return `${labels.get(id) ?? id}${posts[0].excludable ? ' (may be dropped)' : ''}: ${terms.join(', ')}`;
  });
};

const percent = (share: number | null): string => (share === null ? 'not known' : `${(share * 100).toFixed(2)} %`);

/** The figures of the answer, its caveats, and what stood in the way. */
export const summarySheet: ResultSheet = (result) => {
  const { request, response } = result;
  const { summary, diagnostics } = response;
  const plan = emptyPlan(result.names.summary);
  const figures: CellContent[][] = [
    ['Status', toCell(`${response.status}: ${statusWords[response.status]}`)],
    ['Lines', toCell(`${summary.built_lines} of ${summary.requested_lines}`)],
    ['Ruleset', toCell(summary.ruleset)],
    ['Term structure', toCell(`${request.term_structure.join('+')} weeks`)],
    ['Objective', summary.objective],
    ['Best possible at most', summary.bound],
    ['Gap', toCell(percent(summary.gap))],
    ['Stopped by', toCell(summary.stopped_by)],
    ['Seconds', Math.round(summary.seconds * 100) / 100],
    ['Seed', summary.seed],
    ['Affinity in all', summary.affinity_total],
    ['Identical lines', summary.identical_lines],
    [
      'Nearest two lines differ in',
      summary.nearest_line_distance === null ? null : toCell(`${summary.nearest_line_distance} terms`),
    ],
    [
      'Leave in the first half',
      summary.leave_first_half_share === null ? null : toCell(percent(summary.leave_first_half_share)),
    ],
    ...Object.entries(summary.parts).map(([part, value]): CellContent[] => [`Objective: ${part}`, value]),
    ['Request (SHA-256)', toCell(summary.request_sha256)],
  ];
  const sections: [heading: string, rows: string[]][] = [
    ['What stood in the way', diagnostics.conflicts.map(({ message }) => message)],
    [
      'What would help',
      diagnostics.repairs.map(({ message, verified }) => `${message}${verified ? ' (verified)' : ''}`),
    ],
    ['To keep in mind', caveats(result)],
    ['Rules in force', rulesWithSources(result).map(([rule, limit, source]) => `${rule}: ${limit}. ${source}`)],
    ['Posts left empty', postsLeftEmpty(result)],
  ];
  plan.rows = [['Summary'], [], ...figures];
  plan.styles.push(
    { area: area(0, 0), style: titleStyle },
    { area: area(2, 0, figures.length), style: { bold: true, vertical: 'top' } },
    { area: area(2, 1, figures.length), style: { align: 'left' } },
    { area: area(2, 1), style: response.job_lines.length > 0 ? goodStyle : badStyle },
  );
  for (const [heading, rows] of sections) {
    if (rows.length === 0) continue;
    plan.styles.push({ area: area(plan.rows.length + 1, 0, 1, 2), style: headingStyle });
    plan.rows.push([], [heading, null]);
    plan.styles.push({ area: area(plan.rows.length, 1, rows.length), style: { wrap: true, vertical: 'top' } });
    plan.rows.push(...rows.map((row, index): CellContent[] => [index + 1, toCell(row)]));
    plan.styles.push({
      area: area(plan.rows.length - rows.length, 0, rows.length),
      style: { align: 'left', vertical: 'top' },
    });
  }
  plan.columnWidths = [30, 110];
  fitRows(plan, 2);
  plan.print = { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatRows: 0 };
  return plan;
};
