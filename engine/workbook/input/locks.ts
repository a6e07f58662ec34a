import { type Lock, lineId, lineNumberOf } from '../../domain/lock.ts';
import type { SchedulingRequest } from '../../domain/request.ts';
import { addressIn, type CellValue, isBlank, textOf } from '../cells.ts';
import { readWishes } from '../edit/parse-lock.ts';
import { pointerOf, report } from '../issue.ts';
import { type CellContent, toCell } from '../sheet-plan.ts';
import { errorInCell, readCount } from '../table/cell-readers.ts';
import type { Columns } from '../table/column.ts';
import { findTable } from '../table/find-table.ts';
import { joinList } from '../table/list.ts';
import { checkHeadings, readRow } from '../table/row.ts';
import { tablePlan } from '../table/write-table.ts';
import { fold } from '../words.ts';
import type { Draft, InputSheet } from './input-sheet.ts';
import { rotationFinder } from './rotation-finder.ts';

const columns: Columns<'line' | 'worker' | 'term' | 'wish'> = {
  line: {
    title: 'Line',
    synonyms: ['Job line', 'Line id', 'Line number', 'Line no.', 'No.'],
    note: "a line's number or id (JL-001)",
    width: 16,
  },
  worker: {
    title: 'Worker',
    synonyms: ['Worker id', 'Doctor', 'Doctor id', 'Name', 'Intern', 'Employee number'],
    note: "instead of a line: a worker's id or name",
    width: 20,
  },
  term: {
    title: 'Term',
    synonyms: ['Term number', 'Term no.'],
    note: 'number of the term; empty: somewhere in the line',
    width: 8,
  },
  wish: {
    title: 'Lock',
    synonyms: ['Rotation', 'Wish', 'Whole line', 'Any term', 'Position', 'Anywhere'],
    note: 'ED holds it; ED | ICU one of them; !Rural GP not it',
    width: 50,
  },
};

/** The line a cell means: a number stays a number, an id an id. */
const lineOf = (cell: CellValue): Lock['line'] | null => {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 1 ? cell : null;
  return lineNumberOf(textOf(cell)) === null ? null : textOf(cell);
};

/** The line of the worker with this id or name. */
const lineOfWorker = (cell: CellValue, workers: Draft['workers']): Lock['line'] | null => {
  const wanted = fold(textOf(cell));
  const index = (workers ?? []).findIndex(({ id, name }) => [id, name ?? ''].some((text) => fold(text) === wanted));
  return wanted === '' || index < 0 ? null : lineId(index + 1);
};

const headingsFault =
  "No row of headings was found: write one with 'Line', 'Term' and 'Lock', or with 'Line', 'Term 1', 'Term 2', ...";

const readLocks: InputSheet['read'] = (sheet, draft, ledger) => {
  const table = findTable(sheet, columns);
  const { line: lineColumn, worker: workerColumn, wish: wishColumn } = table?.at ?? {};
  const named = lineColumn !== undefined || workerColumn !== undefined;
  if (!table || !named || (wishColumn === undefined && table.terms.length === 0)) {
    report(ledger, sheet, { row: 0, column: 0 }, 'error', headingsFault);
    return;
  }
  checkHeadings(ledger, table, columns);
  const find = rotationFinder(draft.rotations);
  const locks: Lock[] = [];
  draft.locks = locks;
  for (const rowIndex of table.body) {
    const row = readRow(ledger, table, columns, rowIndex);
    const cells = sheet.rows[rowIndex];
    const [lineCell, workerCell] = [lineColumn, workerColumn].map((column) => cells[column ?? -1] ?? null);
    const byWorker = isBlank(lineCell);
    const line = byWorker
      ? lineOfWorker(workerCell, draft.workers)
      : (lineOf(lineCell) ?? lineOfWorker(lineCell, draft.workers));
    if (line === null) {
      const shown = textOf(byWorker ? workerCell : lineCell).slice(0, 60);
      const message = `${shown ? `'${shown}' is no line` : 'This lock names no line'}: write its number, its id (JL-001), or the id or name of a worker`;
      row.report(byWorker && workerColumn !== undefined ? 'worker' : 'line', 'error', message);
    }
    const term = row.value('term', (cell) => readCount(cell, 1, 8));
    const wishCells = table.terms.map((each) => ({ column: each.column, term: each.number as number | undefined }));
    if (wishColumn !== undefined) wishCells.push({ column: wishColumn, term });
    for (const wishCell of wishCells) {
      const cell = cells[wishCell.column] ?? null;
      if (isBlank(cell)) continue;
      const at = { row: rowIndex, column: wishCell.column };
      const error = errorInCell(cell);
      const { wishes, faults } = error ? { wishes: [], faults: [error] } : readWishes(textOf(cell), find);
      for (const fault of faults) report(ledger, sheet, at, 'error', `Lock: ${fault}`);
      // What else is wrong in the row is told all the same.
      if (line === null) continue;
      for (const wish of wishes) {
        const index = locks.push({ line, ...(wishCell.term !== undefined && { term: wishCell.term }), ...wish }) - 1;
        const pointer = ['locks', index];
        ledger.places[pointerOf(pointer)] = { sheet: sheet.name, cell: addressIn(sheet, at.row, at.column) };
        row.point(pointerOf([...pointer, 'line']), byWorker ? 'worker' : 'line');
        if (wishCell.column === wishColumn) row.point(pointerOf([...pointer, 'term']), 'term');
      }
    }
  }
};

const written = [columns.line, columns.term, columns.wish];

/** A lock may hold several wishes at once; each goes to a row of its own, which means the same. */
const rowsOf = (lock: Lock): CellContent[][] => {
  const start: CellContent[] = [typeof lock.line === 'number' ? lock.line : toCell(lock.line), lock.term ?? null];
  const cells: string[] = [];
  if (lock.rotation_id) cells.push(joinList([lock.rotation_id]));
  if (lock.any_of && lock.any_of.length > 0) cells.push(joinList(lock.any_of));
  if (lock.not && lock.not.length > 0) cells.push(lock.not.map((id) => `!${joinList([id])}`).join(' | '));
  return cells.map((cell) => [...start, toCell(cell)]);
};

/** Wishes about single lines. */
export const locks: InputSheet = {
  name: 'Locks',
  synonyms: ['Lock', 'Fixed', 'Wishes', 'Pins', 'Preallocations', 'Pre-allocated'],
  columns,
  termColumns: true,
  read: readLocks,
  write: (request: SchedulingRequest) =>
    tablePlan(
      'Locks',
      'Optional. What single lines must hold. Instead of Term and Lock there may be columns Term 1, Term 2, ...',
      written,
      request.locks.flatMap(rowsOf),
    ),
};
