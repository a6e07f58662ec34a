import type { DraftJobLine } from '../../domain/job-line.ts';
import { lineId, lineNumberOf } from '../../domain/lock.ts';
import type { SchedulingRequest } from '../../domain/request.ts';
import { addressIn, isBlank, type SheetCells, textOf } from '../cells.ts';
import { rotationFinder } from '../input/rotation-finder.ts';
import type { WorkbookIssue } from '../issue.ts';
import { rotationLabels } from '../result/labels.ts';
import { errorInCell } from '../table/cell-readers.ts';
import type { Columns } from '../table/column.ts';
import { findTable, missedTerm, type Table } from '../table/find-table.ts';
import { fold } from '../words.ts';

/** One line as it stands on its sheet. `cells` and `addresses` run over the terms; null: nothing is held. */
export type SheetLine = {
  /** As the planner counts lines, however the sheet writes it: `JL-007` for `7`. */
  id: string;
  approved: boolean;
  worker_id: string | null;
  pathway: string | null;
  /** Rotation id per term. */
  cells: (string | null)[];
  /** Where those stand: `F7`. */
  addresses: string[];
  lineCell: string;
  /** Where its approval stands; null when the sheet has no such column. */
  approvedCell: string | null;
  /** Weeks of leave inside its terms, where the sheet tells of any. */
  leave?: { start_week: number; weeks: number }[];
};

/** A sheet of job lines as read. Cells that could not be understood are null in their line, and an issue. */
export type ReadLines = { sheet: string; lines: SheetLine[]; issues: WorkbookIssue[] };

const columns: Columns<'line' | 'worker' | 'pathway' | 'approved'> = {
  line: { title: 'Line', synonyms: ['Job line', 'Line id'], note: '', width: 10 },
  worker: { title: 'Worker', synonyms: ['Worker id'], note: '', width: 14 },
  pathway: { title: 'Pathway', synonyms: [], note: '', width: 14 },
  approved: { title: 'Approved', synonyms: ['Approval'], note: '', width: 10 },
};

const yes = new Set(['yes', 'y', 'true', 'approved', 'x', '1']);

const readLine = (
  sheet: SheetCells,
  table: Table<keyof typeof columns>,
  row: number,
  id: string,
  rotationOf: (text: string) => { id: string } | { fault: string },
  report: (column: number, message: string) => void,
): SheetLine => {
  const cells = sheet.rows[row];
  const text = (column: number | undefined): string => (column === undefined ? '' : textOf(cells[column]));
  const read = (column: number): string | null => {
    const cell = cells[column] ?? null;
    if (isBlank(cell)) return null;
    const error = errorInCell(cell);
    const found = error ? { fault: error } : rotationOf(textOf(cell));
    if ('id' in found) return found.id;
    report(column, `${text(table.at.line)}: ${found.fault}`);
    return null;
  };
  return {
    id,
    approved: yes.has(fold(text(table.at.approved))),
    worker_id: text(table.at.worker) || null,
    pathway: text(table.at.pathway) || null,
    cells: table.terms.map(({ column }) => read(column)),
    addresses: table.terms.map(({ column }) => addressIn(sheet, row, column)),
    lineCell: addressIn(sheet, row, table.at.line ?? 0),
    approvedCell: table.at.approved === undefined ? null : addressIn(sheet, row, table.at.approved),
  };
};

/** Reads a sheet that `resultSheets` wrote, after whatever people did to it: lines moved, removed, cells changed. */
export const readJobLines = (sheet: SheetCells, request: SchedulingRequest): ReadLines => {
  const issues: WorkbookIssue[] = [];
  const fail = (cell: string, message: string) => issues.push({ sheet: sheet.name, cell, severity: 'error', message });
  const table = findTable(sheet, columns, 2);
  const terms = request.term_structure.length;
  if (!table || table.at.line === undefined) {
    fail('A1', "The row of headings was not found: it has 'Line', 'Term 1', 'Term 2', ...");
    return { sheet: sheet.name, lines: [], issues };
  }
  const gap = table.terms.length === 0 ? 0 : missedTerm(table);
  if (gap >= 0) {
    // What stands right of it would be taken for the term before.
    const message = `There is no column 'Term ${gap + 1}': put it back, so that every term of the lines can be read`;
    fail(addressIn(sheet, table.headerRow, table.at.line), message);
    return { sheet: sheet.name, lines: [], issues };
  }
  if (table.terms.length !== terms)
    fail(
      addressIn(sheet, table.headerRow, table.at.line),
      `The sheet has ${table.terms.length} term columns, the term structure ${terms}: check 'Term structure' on Settings, or the headings`,
    );
  const byLabel = new Map([...rotationLabels(request.rotations)].map(([id, label]) => [label.toLowerCase(), id]));
  const find = rotationFinder(request.rotations);
  const rotationOf = (text: string) => {
    const id = byLabel.get(text.toLowerCase());
    return id === undefined ? find(text) : { id };
  };
  /** Whether a row is a year in rotations, whatever stands at its head. */
  const holdsRotations = (row: number): boolean =>
    table.terms.filter(({ column }) => {
      const cell = sheet.rows[row][column] ?? null;
      return !isBlank(cell) && !errorInCell(cell) && 'id' in rotationOf(textOf(cell));
    }).length >= Math.min(2, terms);
  const seen = new Map<string, string>();
  const lines: SheetLine[] = [];
  for (const row of table.body) {
    if (isBlank(sheet.rows[row][table.at.line])) {
      if (table.terms.some(({ column }) => !isBlank(sheet.rows[row][column])))
        fail(addressIn(sheet, row, table.at.line), 'The line has no id: write the one it had, such as JL-001');
      continue;
    }
    const named = textOf(sheet.rows[row][table.at.line]);
    const number = lineNumberOf(named);
    if (number === null) {
      // Legends and remarks under the lines are none.
      if (holdsRotations(row))
        fail(
          addressIn(sheet, row, table.at.line),
          `'${named}' is not the number of a line, so this row is not read: write the number it had, such as JL-001`,
        );
      continue;
    }
    const line = readLine(sheet, table, row, lineId(number), rotationOf, (column, message) =>
      fail(addressIn(sheet, row, column), message),
    );
    const first = seen.get(line.id);
    if (first) {
      fail(line.lineCell, `${line.id} stands here and in ${first}: remove one of them`);
      continue;
    }
    seen.set(line.id, line.lineCell);
    lines.push(line);
  }
  return { sheet: sheet.name, lines, issues };
};

/** The lines as the checker takes them; a spanning rotation that stands in two terms in a row is one placement. */
export const draftsOf = ({ lines }: ReadLines, request: SchedulingRequest): DraftJobLine[] => {
  const spans = new Map(request.rotations.map(({ id, span_terms }) => [id, span_terms]));
  return lines.map(({ id, worker_id, pathway, cells, leave }) => {
    const allocations: DraftJobLine['allocations'] = [];
    for (let term = 0; term < cells.length; term++) {
      const rotation = cells[term];
      if (rotation === null) continue;
      allocations.push({ term_index: term, rotation_id: rotation });
      if (spans.get(rotation) === 2 && cells[term + 1] === rotation) term++;
    }
    return { id, worker_id, pathway, allocations, ...(leave && { leave }) };
  });
};
