import type { Worker } from '../../domain/worker.ts';
import { textOf } from '../cells.ts';
import { pointerOf, report } from '../issue.ts';
import { toCell } from '../sheet-plan.ts';
import type { Read } from '../table/cell-readers.ts';
import type { Columns } from '../table/column.ts';
import { findTable } from '../table/find-table.ts';
import { checkHeadings, readRow } from '../table/row.ts';
import { tablePlan } from '../table/write-table.ts';
import { idFromName } from '../words.ts';
import type { Draft, InputSheet } from './input-sheet.ts';

const columns: Columns<'id' | 'name' | 'level' | 'targeted_pathway' | 'unavailable_terms'> = {
  id: {
    title: 'Worker id',
    synonyms: ['Id', 'Doctor id', 'Employee id', 'Employee number', 'Staff id', 'Staff number', 'Payroll number'],
    note: 'a number or short label; made from the name when empty',
    width: 16,
  },
  name: {
    title: 'Name',
    synonyms: ['Worker', 'Doctor', 'Intern', 'Full name', 'Doctor name', 'Worker name', 'Surname'],
    note: 'optional; ids are enough',
    width: 26,
  },
  level: {
    title: 'Level',
    synonyms: ['PGY', 'Cohort', 'Grade', 'Year', 'PGY level'],
    note: "PGY1, PGY2, ...; empty: the workbook's cohort",
    width: 10,
  },
  targeted_pathway: {
    title: 'Pathway',
    synonyms: ['Targeted pathway', 'Target pathway', 'Preferred pathway', 'Stream', 'Track'],
    note: 'optional; a pathway of the Pathways sheet',
    width: 18,
  },
  unavailable_terms: {
    title: 'Unavailable terms',
    synonyms: ['Unavailable', 'Terms unavailable', 'Away', 'Not available', 'Terms off', 'Away terms'],
    note: 'numbers of terms in which the doctor holds nothing, such as 2, 3',
    width: 18,
  },
};

const readTerms = (cell: Parameters<typeof textOf>[0]): Read<number[]> => {
  const parts = textOf(cell)
    .replace(/terms?/gi, ' ')
    .split(/[^0-9A-Za-z.]+/)
    .filter(Boolean);
  const terms = parts.map((part) => Number(/^t?([1-8])$/i.exec(part)?.[1]));
  return terms.every((term) => term >= 1)
    ? { value: terms }
    : { fault: `'${textOf(cell).slice(0, 60)}' is not a list of terms: write their numbers, such as 2, 3` };
};

/** Named doctors: line i belongs to the i-th of them. */
export const workers: InputSheet = {
  name: 'Workers',
  synonyms: ['Worker', 'Doctors', 'Interns', 'Staff', 'People', 'Names', 'JMOs', 'HMOs'],
  columns,
  read: (sheet, draft, ledger) => {
    const table = findTable(sheet, columns, 1);
    if (!table || (table.at.id === undefined && table.at.name === undefined)) {
      const message = "No row of headings was found: write one with the columns 'Worker id' or 'Name', and 'Level'";
      report(ledger, sheet, { row: 0, column: 0 }, 'error', message);
      return;
    }
    checkHeadings(ledger, table, columns);
    const rows = table.body.map((rowIndex) => readRow(ledger, table, columns, rowIndex));
    const ids = new Set(rows.map((row) => row.text('id') ?? '').filter(Boolean));
    const list: NonNullable<Draft['workers']> = [];
    draft.workers = list;
    for (const row of rows) {
      const name = row.text('name');
      const id = row.text('id') ?? (name === undefined ? undefined : idFromName(name, ids));
      if (id === undefined) {
        row.report('id', 'error', 'Worker id: this row has neither id nor name; write one or clear the row');
        continue;
      }
      const cohort = typeof draft.cohort === 'string' && draft.cohort !== 'ANY' ? draft.cohort : undefined;
      const level = row.text('level') ?? cohort;
      if (level === undefined) {
        row.report(
          'level',
          'error',
          'Level: empty; write PGY1, PGY2 or PGY3+, or give the cohort on the Settings sheet',
        );
      }
      const pathway = row.text('targeted_pathway');
      const terms = row.value('unavailable_terms', readTerms);
      const index =
        list.push({
          id,
          level: level ?? 'ANY',
          ...(name !== undefined && { name }),
          ...(pathway !== undefined && { targeted_pathway: pathway }),
          ...(terms !== undefined && { unavailable_terms: terms }),
        }) - 1;
      row.point(pointerOf(['workers', index]), 'id');
      for (const key of Object.keys(columns) as (keyof typeof columns)[])
        row.point(pointerOf(['workers', index, key]), key);
    }
  },
  write: (request) =>
    tablePlan(
      'Workers',
      'Optional. With workers, line 1 belongs to the first of them, line 2 to the second, and so on.',
      Object.values(columns),
      request.workers.map((worker: Worker) => [
        toCell(worker.id),
        toCell(worker.name),
        toCell(worker.level),
        toCell(worker.targeted_pathway),
        worker.unavailable_terms.length > 0 ? worker.unavailable_terms.join(', ') : null,
      ]),
    ),
};
