import { dayAfter } from '../../calendar/days.ts';
import { type DatedTerm, type TermDateFault, termDateFaults, weeksOfTerms } from '../../calendar/term-dates/index.ts';
import { addressIn, type CellValue, isBlank, type SheetCells, textOf } from '../cells.ts';
import { type Ledger, pointerOf, report } from '../issue.ts';
import { readCount, readDate } from '../table/cell-readers.ts';
import { loose } from '../words.ts';
import type { Draft } from './input-sheet.ts';

/** A row `Term 1` of the Settings sheet: its first day, its last day and, where people print them, its weeks. */
type TermRow = { term: number; row: number; start: string; end: string | null; weeks?: number };

/** Number of the term a label names: `Term 1`, `T1 dates`; null for any other label. */
export const termOfLabel = (label: string): number | null => {
  const match = /^t(?:erm)?([1-8])(?:dates?)?$/.exec(loose(label));
  return match ? Number(match[1]) : null;
};

/** Where each value of a term stands, in columns after its label. */
const columns: Record<TermDateFault['at'], number> = { start: 1, end: 2, weeks: 3, weekday: 1 };

const readRow = (sheet: SheetCells, row: number, column: number, ledger: Ledger): TermRow | null => {
  const term = termOfLabel(textOf(sheet.rows[row][column])) ?? 0;
  const cellAt = (offset: number): CellValue => sheet.rows[row][column + offset] ?? null;
  const fault = (offset: number, message: string): null => {
    report(ledger, sheet, { row, column: column + offset }, 'error', `Term ${term}: ${message}`);
    return null;
  };
  // Both days may stand in one cell, as pages print them.
  const [first, last] = textOf(cellAt(1)).split(/\s+(?:-|–|—|to)\s+/);
  const start = readDate(last === undefined ? cellAt(1) : first);
  if ('fault' in start) return fault(1, start.fault);
  const endCell = last ?? cellAt(2);
  if (isBlank(endCell)) return { term, row, start: start.value, end: null };
  const end = readDate(endCell);
  if ('fault' in end) return fault(last === undefined ? 2 : 1, end.fault);
  const weeks = readCount(cellAt(3), 1, 53);
  return { term, row, start: start.value, end: end.value, ...('value' in weeks && { weeks: weeks.value }) };
};

type Fault = (row: number, offset: number, severity: 'error' | 'warning', message: string) => void;

/** The rows as terms with both their days; null, and the reason told, where a row or a last day is missing. */
const termsOf = (found: readonly TermRow[], fault: Fault): DatedTerm[] | null => {
  const gap = found.findIndex(({ term }, index) => term !== index + 1);
  if (gap >= 0) {
    const { term, row } = found[gap];
    fault(row, 0, 'error', `Term ${term} has dates, and term ${gap + 1} has none: write one row per term`);
    return null;
  }
  const last = found[found.length - 1];
  if (last.end === null) {
    fault(last.row, 2, 'error', `Term ${last.term} is the last one: write its last day beside its first`);
    return null;
  }
  return found.map(({ term, start, end, weeks }, index) => ({
    term,
    start,
    end: end ?? dayAfter(found[index + 1].start, -1),
    weeks,
  }));
};

const inWords = (value: unknown): string => (Array.isArray(value) ? value.join('+') : String(value));

/**
 * Reads the rows `Term 1`, `Term 2`, ... of the Settings sheet: first day and last day of each term in the cells beside it. They give
 * the term structure and the year's start; gaps, overlaps and part weeks are issues at their cells. What the sheet says of the two
 * elsewhere must agree. A last day may be left out but for the last term's: the day before the next term starts.
 * @param rows indices of rows whose label `termOfLabel` knows
 */
export const readTermRows = (
  sheet: SheetCells,
  rows: readonly number[],
  column: number,
  draft: Draft,
  ledger: Ledger,
): void => {
  const read = rows.map((row) => readRow(sheet, row, column, ledger));
  const found = read.filter((row) => row !== null).sort((a, b) => a.term - b.term);
  if (found.length === 0 || found.length < read.length) return;
  const fault: Fault = (row, offset, severity, message) =>
    report(ledger, sheet, { row, column: column + offset }, severity, message);
  const terms = termsOf(found, fault);
  if (terms === null) return;
  for (const { term, at, severity, message } of termDateFaults(terms))
    fault(found[term - 1].row, columns[at], severity, message);
  const said = { term_structure: weeksOfTerms(terms).map((weeks) => Math.max(1, weeks)), year_start: terms[0].start };
  for (const [key, value] of Object.entries(said)) {
    const pointer = pointerOf([key]);
    const earlier = draft[key as keyof typeof said];
    if (earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(value)) {
      const message = `This is ${inWords(earlier)}, and the dates of the terms make it ${inWords(value)}: correct one of the two, or empty this cell`;
      ledger.issues.push({ ...ledger.places[pointer], severity: 'error', message });
    } else ledger.places[pointer] = { sheet: sheet.name, cell: addressIn(sheet, found[0].row, column + 1) };
  }
  Object.assign(draft, said);
};
