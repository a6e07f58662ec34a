import { addressIn, isBlank, type SheetCells, textOf } from '../cells.ts';
import { findTerms } from '../council/term-tier.ts';
import { findWeeks, type WeekTier, weekDate } from '../council/week-tier.ts';
import type { Ledger, WorkbookIssue } from '../issue.ts';
import { errorInCell } from '../table/cell-readers.ts';
import { loose } from '../words.ts';
import { codeKey, findUnits, readUnits, type Unit } from './units.ts';

/** Consecutive weeks of one code in a line; weeks count from 1. */
export type Stay = { code: string; week: number; weeks: number; cell: string };

/** One row of a year plan. `codes[w]` is what week w (from 0) holds; null: nothing. `lineCell` is where its name stands. */
export type YearLine = { id: string; codes: (string | null)[]; cells: string[]; lineCell: string; stays: Stay[] };

/** A year plan: a row per person or line, a column per week, a code per cell. `dates` are the first days of its weeks, where it has them. */
export type YearPlan = {
  sheet: string;
  weeks: number;
  dates: string[];
  lines: YearLine[];
  units: Unit[];
  issues: WorkbookIssue[];
};

const idHeadings = new Set(
  ['Line', 'Line no', 'Name', 'Doctor', 'Pharmacist', 'Staff', 'Person', 'Intern', 'Employee', 'Row', 'No'].map(loose),
);
const isLineId = (text: string): boolean => /^(?:[a-z][a-z .-]{0,12})?#?\s*0*\d+[a-z]?$/i.test(text);

/** Column of the lines' names: by its heading, else the last before the weeks that is filled. */
const idColumn = ({ rows }: SheetCells, weeks: WeekTier): number | null => {
  const headings = rows[weeks.row] ?? [];
  for (let column = 0; column < weeks.columns[0]; column++)
    if (idHeadings.has(loose(textOf(headings[column])))) return column;
  const under = rows.slice(weeks.row + 1, weeks.row + 20);
  for (let column = weeks.columns[0] - 1; column >= 0; column--)
    if (under.filter((row) => !isBlank(row[column])).length > 2) return column;
  return null;
};

const staysOf = (codes: readonly (string | null)[], cells: readonly string[]): Stay[] => {
  const stays: Stay[] = [];
  codes.forEach((code, week) => {
    const last = stays.at(-1);
    if (code === null) return;
    if (last && codes[week - 1] !== null && codeKey(last.code) === codeKey(code) && last.week + last.weeks === week + 1)
      last.weeks++;
    else stays.push({ code, week: week + 1, weeks: 1, cell: cells[week] });
  });
  return stays;
};

/** Codes are short; a row of longer texts is a remark. */
const longestCode = 40;

const readLines = (sheet: SheetCells, weeks: WeekTier, ends: number, issues: WorkbookIssue[]): YearLine[] => {
  const column = idColumn(sheet, weeks);
  const lines: YearLine[] = [];
  for (let row = weeks.row + 1; row < ends; row++) {
    const own = sheet.rows[row] ?? [];
    const said = weeks.columns.filter((at) => !isBlank(own[at]));
    if (said.length === 0 || said.every((at) => weekDate(own[at] ?? null) !== null || typeof own[at] === 'number'))
      continue;
    const name = column === null ? '' : textOf(own[column]);
    // A row of holidays or remarks has no name of a line, and says little.
    if (name === '' && said.length * 4 < weeks.columns.length) continue;
    const cells = weeks.columns.map((at) => addressIn(sheet, row, at));
    const codes = weeks.columns.map((at, week) => {
      const text = textOf(own[at]);
      const error = errorInCell(own[at]);
      if (error || text.length > longestCode) {
        issues.push({
          sheet: sheet.name,
          cell: cells[week],
          severity: 'error',
          message: error ?? 'This is too long for a code',
        });
        return null;
      }
      return text === '' ? null : text;
    });
    // Names of people stay where they are: such lines are told by their row.
    const id = isLineId(name) ? name : `Row ${row + 1 + (sheet.origin?.row ?? 0)}`;
    lines.push({
      id,
      codes,
      cells,
      lineCell: addressIn(sheet, row, column ?? weeks.columns[0]),
      stays: staysOf(codes, cells),
    });
  }
  return lines;
};

/** Whether a sheet is a year plan: a row of dated weeks, no term blocks over them, and rows that say something for most weeks. */
const planIn = (sheet: SheetCells): WeekTier | null => {
  const weeks = findWeeks(sheet);
  if (!weeks || weeks.start === null || weeks.columns.length < 20 || findTerms(sheet, weeks)) return null;
  return weeks;
};

/**
 * The year plan of a workbook: the first sheet that is one, with the legend of whichever sheet has one (its own included, below or beside
 * the plan). Null when there is none. Names of people are not read.
 */
export const readYearPlan = (sheets: readonly SheetCells[]): YearPlan | null => {
  for (const sheet of sheets) {
    const weeks = planIn(sheet);
    if (!weeks) continue;
    const ledger: Ledger = { issues: [], places: {} };
    const legend = sheets.map(findUnits).find((table) => table !== null) ?? null;
    const ends = legend?.sheet === sheet && legend.headerRow > weeks.row ? legend.headerRow : sheet.rows.length;
    const lines = readLines(sheet, weeks, ends, ledger.issues);
    if (lines.length === 0) continue;
    const first = Date.parse(weeks.start!);
    const dates = weeks.columns.map((_, week) => new Date(first + 7 * 86_400_000 * week).toISOString().slice(0, 10));
    const units = legend ? readUnits(legend, ledger) : [];
    return { sheet: sheet.name, weeks: weeks.columns.length, dates, lines, units, issues: ledger.issues };
  }
  return null;
};
