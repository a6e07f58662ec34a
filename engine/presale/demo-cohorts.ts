import { DemoCohort, ValueStatus } from '../domain/accredited-post.ts';
import { Cohort, StateField } from '../domain/ruleset.ts';
import { type SheetCells, textOf } from '../workbook/cells.ts';
import type { Ledger, WorkbookIssue } from '../workbook/issue.ts';
import { readCount, readDate, readTermStructure } from '../workbook/table/cell-readers.ts';
import type { Columns } from '../workbook/table/column.ts';
import { findTable } from '../workbook/table/find-table.ts';
import { readRow } from '../workbook/table/row.ts';

const column = (title: string) => ({ title, synonyms: [], note: '', width: 14 });

const columns = {
  organization: column('organisation'),
  state: column('state'),
  cohort: column('cohort'),
  lines: column('lines'),
  lines_status: column('lines_status'),
  term_weeks: column('term_weeks'),
  year_start: column('year_start'),
  year: column('year'),
  source: column('source'),
  note: column('note'),
} satisfies Columns<string>;
const fields = Object.keys(columns) as (keyof typeof columns)[];

/** Reads the list of cohorts: head counts and terms, per organisation, and per state where no organisation is named. */
export const readDemoCohorts = (sheet: SheetCells): { cohorts: DemoCohort[]; issues: WorkbookIssue[] } => {
  const ledger: Ledger = { issues: [], places: {} };
  const table = findTable<keyof typeof columns>(sheet, columns);
  const cohorts: DemoCohort[] = [];
  for (const index of table?.body ?? []) {
    const row = readRow(ledger, table!, columns, index);
    const read = DemoCohort.safeParse({
      organization: row.text('organization') ?? null,
      state: StateField.safeParse(row.text('state')).data,
      cohort: Cohort.safeParse(row.text('cohort')).data,
      lines: row.value('lines', (cell) => readCount(cell, 1, 5000)) ?? null,
      lines_status: ValueStatus.safeParse(row.text('lines_status')).data ?? 'illustrative',
      term_weeks: row.value('term_weeks', readTermStructure) ?? null,
      year_start: row.value('year_start', readDate) ?? null,
      year: row.text('year') ?? '',
      source: row.text('source') ?? '',
      note: row.text('note') ?? '',
    });
    if (read.success) cohorts.push(read.data);
    else
      for (const { path, message } of read.error.issues)
        row.report(fields[0], 'error', `${String(path[0])}: ${message}`);
  }
  return { cohorts, issues: ledger.issues };
};

/** Cohorts as the rows of the shipped file, headings first. */
export const demoCohortRows = (cohorts: readonly DemoCohort[]): string[][] => [
  fields.map((field) => columns[field].title),
  ...cohorts.map((cohort) =>
    fields.map((field) => {
      const value = cohort[field];
      return Array.isArray(value) ? value.join('+') : textOf(value);
    }),
  ),
];
