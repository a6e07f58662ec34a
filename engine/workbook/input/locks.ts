import { type Lock, lineId, lineNumberOf } from '../../domain/lock.ts';
import type { SchedulingRequest } from '../../domain/request.ts';
import { addressIn, type CellValue, isBlank, type SheetCells, textOf } from '../cells.ts';
import { pointerOf, report } from '../issue.ts';
import { type CellContent, toCell } from '../sheet-plan.ts';
import { errorInCell, readCount } from '../table/cell-readers.ts';
import type { Columns } from '../table/column.ts';
import { findTable } from '../table/find-table.ts';
import { joinList, splitList } from '../table/list.ts';
import { readRow } from '../table/row.ts';
import { tablePlan } from '../table/write-table.ts';
import { fold } from '../words.ts';
import type { Draft, InputSheet } from './input-sheet.ts';
import { findAll, rotationFinder } from './rotation-finder.ts';

const columns: Columns<'line' | 'term' | 'wish'> = {
  line: {
    title: 'Line',
    synonyms: ['Job line', 'Line id', 'Line number', 'Line no.', 'No.', 'Worker', 'Doctor', 'Worker id'],
    note: "a line's number or id (JL-001), or a worker's id or name",
    width: 16,
    required: true,
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

/** The wishes one cell expresses: `ED`, `ED | ICU`, `!Rural GP`. */
const readWishes = (
  text: string,
  find: ReturnType<typeof rotationFinder>,
): { wishes: Omit<Lock, 'line'>[]; faults: string[] } => {
  const items = splitList(text);
  const wanted = findAll(
    find,
    items.filter(({ not }) => !not).map((item) => item.text),
  );
  const unwanted = findAll(
    find,
    items.filter(({ not }) => not).map((item) => item.text),
  );
  const wishes: Omit<Lock, 'line'>[] = [];
  if (wanted.ids.length === 1) wishes.push({ rotation_id: wanted.ids[0] });
  else if (wanted.ids.length > 1) wishes.push({ any_of: wanted.ids });
  if (unwanted.ids.length > 0) wishes.push({ not: unwanted.ids });
  return { wishes, faults: [...wanted.faults, ...unwanted.faults] };
};

/** The line a cell means: a number stays a number, an id an id; a worker's id or name becomes the id of that worker's line. */
const readLine = (cell: CellValue, workers: Draft['workers']): Lock['line'] | null => {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 1 ? cell : null;
  const text = textOf(cell);
  if (lineNumberOf(text) !== null) return text;
  const index = (workers ?? []).findIndex((worker) =>
    [worker.id, worker.name ?? ''].some((name) => fold(name) === fold(text)),
  );
  return index < 0 ? null : lineId(index + 1);
};

const readSheet = (sheet: SheetCells, draft: Draft, ledger: Parameters<InputSheet['read']>[2]): void => {
  const table = findTable(sheet, columns);
  if (!table || table.at.line === undefined || (table.at.wish === undefined && table.terms.length === 0)) {
    const message =
      "No row of headings was found: write one with 'Line', 'Term' and 'Lock', or with 'Line', 'Term 1', 'Term 2', ...";
    report(ledger, sheet, { row: 0, column: 0 }, 'error', message);
    return;
  }
  const find = rotationFinder(draft.rotations);
  const lineColumn = table.at.line;
  const locks: Lock[] = [];
  draft.locks = locks;
  for (const rowIndex of table.body) {
    const row = readRow(ledger, table, columns, rowIndex);
    const cells = sheet.rows[rowIndex];
    const line = readLine(cells[lineColumn] ?? null, draft.workers);
    if (line === null) {
      const shown = textOf(cells[lineColumn]);
      row.report(
        'line',
        'error',
        `Line: '${shown.slice(0, 60)}' is no line; write its number, its id (JL-001), or the id or name of a worker`,
      );
      continue;
    }
    const term = row.value('term', (cell) => readCount(cell, 1, 8));
    const wishColumns: [column: number, term: number | undefined][] = table.terms.map((column, index) => [
      column,
      index + 1,
    ]);
    if (table.at.wish !== undefined) wishColumns.push([table.at.wish, term]);
    for (const [column, ofTerm] of wishColumns) {
      const cell = cells[column] ?? null;
      if (isBlank(cell)) continue;
      const error = errorInCell(cell);
      const { wishes, faults } = error ? { wishes: [], faults: [error] } : readWishes(textOf(cell), find);
      for (const fault of faults) report(ledger, sheet, { row: rowIndex, column }, 'error', `Lock: ${fault}`);
      for (const wish of wishes) {
        const index = locks.push({ line, ...(ofTerm !== undefined && { term: ofTerm }), ...wish }) - 1;
        ledger.places[pointerOf(['locks', index])] = { sheet: sheet.name, cell: addressIn(sheet, rowIndex, column) };
        row.point(pointerOf(['locks', index, 'line']), 'line');
        if (table.at.term !== undefined && ofTerm === term) row.point(pointerOf(['locks', index, 'term']), 'term');
      }
    }
  }
};

/** A lock may hold several wishes at once; each goes to a row of its own, which means the same. */
const rowsOf = (lock: Lock): CellContent[][] => {
  const start = [typeof lock.line === 'number' ? lock.line : toCell(lock.line), lock.term ?? null];
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
  read: readSheet,
  write: (request: SchedulingRequest) =>
    tablePlan(
      'Locks',
      'Optional. What single lines must hold. Instead of Term and Lock there may be columns Term 1, Term 2, ...',
      Object.values(columns),
      request.locks.flatMap(rowsOf),
    ),
};
