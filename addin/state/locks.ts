import { areaOf, areasOf } from '#addin/host/address.ts';
import type { Area, LineCell, ReadLines } from '#engine/workbook/index.ts';

/** What the planner wants kept as it stands: one cell, a whole line, or a term of every line. Terms count from 0. */
export type PaneLock =
  | { kind: 'cell'; line_id: string; term_index: number }
  | { kind: 'line'; line_id: string }
  | { kind: 'term'; term_index: number };

export type LockKind = PaneLock['kind'];

/** Tells locks apart. */
export const lockKey = (lock: PaneLock): string =>
  `${lock.kind} ${'line_id' in lock ? lock.line_id : ''} ${'term_index' in lock ? lock.term_index : ''}`;

/** The lines and terms that an area of the sheet of job lines touches. Letters under a line are part of it. */
const touched = (area: Area, read: ReadLines): { lines: string[]; terms: number[] } => {
  const hits = (from: number, length: number, first: number, size: number): boolean =>
    from < first + size && first < from + length;
  const lines = read.lines.filter(({ lineCell }) => hits(areaOf(lineCell).row, 2, area.row, area.rows));
  const terms = (read.lines[0]?.addresses ?? []).flatMap((cell, term) =>
    hits(areaOf(cell).column, 1, area.column, area.columns) ? [term] : [],
  );
  return { lines: lines.map(({ id }) => id), terms };
};

const locksIn = (area: Area, kind: LockKind, read: ReadLines): PaneLock[] => {
  const { lines, terms } = touched(area, read);
  switch (kind) {
    case 'line':
      return lines.map((line_id) => ({ kind, line_id }));
    case 'term':
      return terms.map((term_index) => ({ kind, term_index }));
    case 'cell':
      return lines.flatMap((line_id) => terms.map((term_index) => ({ kind, line_id, term_index })));
  }
};

/** Locks of a kind for what is selected, in one area or several; none when the selection misses the lines or terms they need. */
export const locksAt = (addresses: string, kind: LockKind, read: ReadLines): PaneLock[] =>
  withLocks(
    [],
    areasOf(addresses).flatMap((area) => locksIn(area, kind, read)),
  );

/** The locks with those added that are not there yet. */
export const withLocks = (locks: readonly PaneLock[], added: readonly PaneLock[]): PaneLock[] => [
  ...new Map([...locks, ...added].map((lock) => [lockKey(lock), lock])).values(),
];

/** Every cell that the locks hold. */
export const lockedCells = (locks: readonly PaneLock[], read: ReadLines): LineCell[] => {
  const keys = new Set(locks.map(lockKey));
  const isLocked = (line_id: string, term_index: number): boolean =>
    keys.has(lockKey({ kind: 'cell', line_id, term_index })) ||
    keys.has(lockKey({ kind: 'line', line_id })) ||
    keys.has(lockKey({ kind: 'term', term_index }));
  return read.lines.flatMap(({ id, cells }) =>
    cells.flatMap((_, term_index) => (isLocked(id, term_index) ? [{ line_id: id, term_index }] : [])),
  );
};
