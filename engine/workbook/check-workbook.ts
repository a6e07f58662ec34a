import { checkPlan } from '../check.ts';
import type { DraftJobLine } from '../domain/job-line.ts';
import { lineNumberOf } from '../domain/lock.ts';
import { SchedulingRequest, type SchedulingRequestInput } from '../domain/request.ts';
import type { SheetCells } from './cells.ts';
import { lineSheets, linesOn } from './diff/index.ts';
import { draftsOf, placeViolations, type ReadLines } from './edit/index.ts';
import type { Place, WorkbookIssue } from './issue.ts';
import type { ColumnMapping } from './mapping/index.ts';
import { parseWorkbook } from './parse.ts';
import { checkYearPlan, compareLines, type LineComparison, readYearPlan } from './year-plan/index.ts';

/** Something broken, with the cell it speaks of; `source` is the rule's, null for what a year plan's own legend says. */
export type PlacedFinding = Place & {
  rule: string;
  message: string;
  source: string | null;
  line_id: string | null;
  term_index: number | null;
  week: number | null;
};

/** What is wrong with the lines that stand in a workbook. `job_lines` are empty for a year plan, whose lines are no terms. */
export type CheckedWorkbook = {
  kind: 'job lines' | 'council' | 'year plan';
  sheet: string;
  lines: number;
  ok: boolean;
  issues: WorkbookIssue[];
  violations: PlacedFinding[];
  job_lines: DraftJobLine[];
  comparison: LineComparison | null;
};

const checkedYearPlan = (sheets: readonly SheetCells[]): CheckedWorkbook | null => {
  const plan = readYearPlan(sheets);
  if (!plan) return null;
  const violations = checkYearPlan(plan).map(
    ({ sheet, cell, rule, message, line_id, week }): PlacedFinding => ({
      sheet,
      cell,
      rule,
      message,
      line_id,
      week,
      source: null,
      term_index: null,
    }),
  );
  return {
    kind: 'year plan',
    sheet: plan.sheet,
    lines: plan.lines.length,
    ok: violations.length === 0 && plan.issues.length === 0,
    issues: plan.issues,
    violations,
    job_lines: [],
    comparison: compareLines(plan),
  };
};

/** As many as a request may want. */
const mostLines = 5000;

const findingsOn = (read: ReadLines, full: SchedulingRequest): PlacedFinding[] => {
  // A line that was taken out leaves the numbers of those behind it as they were.
  const last = read.lines.reduce((most, { id }) => Math.max(most, lineNumberOf(id) ?? 0), read.lines.length);
  const request = { ...full, num_job_lines: Math.max(1, Math.min(mostLines, last), full.workers.length) };
  return placeViolations(checkPlan(request, draftsOf(read, request)).violations, read).map(
    ({ place, rule, message, source, line_id, term_index }) => ({
      ...(place ?? { sheet: read.sheet, cell: 'A1' }),
      rule,
      message,
      source,
      line_id,
      term_index,
      week: null,
    }),
  );
};

const isAlike = (one: readonly DraftJobLine[], other: readonly DraftJobLine[]): boolean => {
  const key = (lines: readonly DraftJobLine[]) =>
    JSON.stringify(lines.map(({ id, allocations }) => [id, allocations]).sort());
  return key(one) === key(other);
};

/**
 * Checks the lines that stand in a workbook, whoever wrote them: on a sheet of ours or the council's beside the inputs they are judged by,
 * or as a year plan with its legend. `given` goes before what the workbook says of the rules; `mapping` says which
 * columns mean what.
 * @returns null when the workbook holds no lines at all
 */
export const checkWorkbook = (
  sheets: readonly SheetCells[],
  given: Partial<SchedulingRequestInput> = {},
  mapping: ColumnMapping = {},
): CheckedWorkbook | null => {
  const [first, ...others] = lineSheets(sheets);
  if (!first) return checkedYearPlan(sheets);
  const parsed = parseWorkbook(sheets, given, { mapping });
  const none: Omit<CheckedWorkbook, 'issues'> = {
    kind: first.frame ? 'council' : 'job lines',
    sheet: first.sheet.name,
    lines: 0,
    ok: false,
    violations: [],
    job_lines: [],
    comparison: null,
  };
  // How many lines are wanted is no question here: those that stand there are looked at, and locks may speak of any of them.
  const wanted = parsed.request ?? parseWorkbook(sheets, { ...given, num_job_lines: mostLines }, { mapping }).request;
  if (!wanted) return { ...none, issues: parsed.issues };
  const full = SchedulingRequest.parse(wanted);
  const read = linesOn(first, full);
  const drafts = draftsOf(read, full);
  // A workbook of ours in the council's layout holds its lines twice, and people may edit either.
  const more = others
    .map((each) => linesOn(each, full))
    .filter((each) => each.lines.length > 0 && !isAlike(draftsOf(each, full), drafts));
  const violations = [read, ...more].flatMap((each) => findingsOn(each, full));
  const differing = more.map((each): WorkbookIssue => {
    const message = `The lines here are not those of '${read.sheet}': both are checked`;
    return { sheet: each.sheet, cell: 'A1', severity: 'warning', message };
  });
  const parsing = parsed.issues.filter(({ severity }) => parsed.request !== null || severity !== 'error');
  const issues = [...parsing, ...read.issues, ...more.flatMap((each) => each.issues), ...differing];
  return {
    ...none,
    lines: read.lines.length,
    ok: violations.length === 0 && issues.every(({ severity }) => severity !== 'error'),
    issues,
    violations,
    job_lines: drafts,
  };
};
