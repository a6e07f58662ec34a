import { addressIn, isBlank, type SheetCells, textOf } from '../cells.ts';
import type { WorkbookIssue } from '../issue.ts';
import { fold, loose } from '../words.ts';
import { isPlanningName, yearIn } from './planning-name.ts';
import { findTerms, isTermTitle, type TermTier } from './term-tier.ts';
import { findWeeks, type WeekTier, weekDate } from './week-tier.ts';

/** Headings beside the weeks, by what they mean. */
export type LineColumns = { line?: number; pathway?: number; worker?: number; approved?: number };

/** The header of a planning sheet: three tiers, and where the lines begin. Rows and columns are indices into `sheet.rows`. */
export type PlanningFrame = {
  sheet: SheetCells;
  year: number | null;
  organization: string | null;
  /** First day of week 1, `2026-02-02`. */
  yearStart: string | null;
  weeks: WeekTier;
  terms: TermTier;
  at: LineColumns;
  /** First row under the header. */
  firstRow: number;
  issues: WorkbookIssue[];
};

const headings: Record<keyof LineColumns, readonly string[]> = {
  line: [
    'Line',
    'Line no',
    'Line number',
    'Line id',
    'Job line',
    'Job line no',
    'Rotation line',
    'Intern line',
    'No',
    'Number',
    'Intern',
    'Intern no',
    'HMO',
    'HMO no',
    'Position no',
    'Row',
  ],
  pathway: ['Pathway', 'Stream', 'Track', 'Program', 'Line type'],
  worker: ['Worker', 'Worker id', 'Employee no', 'Employee number', 'Employee id', 'Payroll no'],
  approved: ['Approved', 'Approval'],
};

const known = Object.entries(headings).map(
  ([key, names]) => [key as keyof LineColumns, new Set(names.map(loose))] as const,
);

/** Columns that hold a line's own data, from the headings in any of the header's rows. */
const lineColumns = ({ rows }: SheetCells, bottom: number, weeks: WeekTier): LineColumns => {
  const isWeek = new Set(weeks.columns);
  const at: LineColumns = {};
  for (let row = bottom; row >= Math.max(0, bottom - 8); row--) {
    (rows[row] ?? []).forEach((cell, column) => {
      if (isWeek.has(column) || isBlank(cell)) return;
      const heading = loose(textOf(cell));
      for (const [key, names] of known) if (at[key] === undefined && names.has(heading)) at[key] = column;
    });
  }
  return at;
};

const organizationLabel =
  /^(health service|service|organisation|organization|network|hospital|parent health service|lead health service)( name)?$/;
const mostName = 200;

/** The tier above the terms: a name over the weeks, or the name beside a label such as `Health service`. */
const organizationIn = (sheet: SheetCells, terms: TermTier, weeks: WeekTier): string | null => {
  const names: string[] = [];
  for (let row = 0; row < terms.row; row++) {
    const cells = (sheet.rows[row] ?? []).map(textOf);
    for (const [column, text] of cells.entries()) {
      if (text === '') continue;
      const [label, said] = text.split(/\s*:\s*/, 2);
      if (organizationLabel.test(fold(label))) {
        const beside = said || cells.slice(column + 1).find(Boolean);
        if (beside) return beside.slice(0, mostName);
      }
      const isOther =
        isPlanningName(text) || isTermTitle(text) || weekDate(text) !== null || fold(text) === fold(sheet.name);
      if (column >= weeks.columns[0] && !isOther && /\p{L}{3}/u.test(text) && !names.includes(text)) names.push(text);
    }
  }
  return names.length === 0 ? null : names.join(', ').slice(0, mostName);
};

const yearOf = (sheet: SheetCells, bottom: number, start: string | null): number | null => {
  const texts = sheet.rows
    .slice(0, bottom + 1)
    .flatMap((row) => row.filter((cell) => typeof cell === 'string' && weekDate(cell) === null));
  const said = texts.map((text) => yearIn(String(text))).find((year) => year !== null);
  return yearIn(sheet.name) ?? said ?? (start === null ? null : Number(start.slice(0, 4)));
};

const judge = (sheet: SheetCells, weeks: WeekTier, terms: TermTier): WorkbookIssue[] => {
  const issues: WorkbookIssue[] = [];
  const say = (row: number, column: number, severity: WorkbookIssue['severity'], message: string) =>
    issues.push({ sheet: sheet.name, cell: addressIn(sheet, row, column), severity, message });
  const { blocks } = terms;
  for (const { title, column, from, weeks: stands, said } of blocks) {
    if (said === null || said === stands) continue;
    const over = `it stands over weeks ${from + 1} to ${from + stands}, which are ${stands}`;
    say(
      terms.row,
      column,
      'error',
      `'${title}' says ${said} weeks, but ${over}: correct the heading, or the cell where the next term begins`,
    );
  }
  if (blocks[0].from > 0) {
    const end = blocks[0].from;
    say(
      weeks.row,
      weeks.columns[0],
      'warning',
      `Week${end > 1 ? `s 1 to ${end}` : ' 1'} stand${end > 1 ? '' : 's'} under no term: not read`,
    );
  }
  return issues;
};

/** The header of a planning sheet by what its rows say, wherever they stand; null when weeks or terms are not to be found. */
export const findFrame = (sheet: SheetCells): PlanningFrame | null => {
  const weeks = findWeeks(sheet);
  const terms = weeks && findTerms(sheet, weeks);
  if (!weeks || !terms) return null;
  const dateRows = [weeks.row - 1, weeks.row + 1].filter(
    (row) => weekDate(sheet.rows[row]?.[weeks.columns[0]] ?? null) !== null,
  );
  const bottom = Math.max(weeks.row, terms.row, ...dateRows);
  return {
    sheet,
    year: yearOf(sheet, bottom, weeks.start),
    organization: organizationIn(sheet, terms, weeks),
    yearStart: weeks.start,
    weeks,
    terms,
    at: lineColumns(sheet, bottom, weeks),
    firstRow: bottom + 1,
    issues: judge(sheet, weeks, terms),
  };
};
