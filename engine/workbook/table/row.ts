import { addressIn, type CellValue, isBlank, textOf } from '../cells.ts';
import { type Ledger, leaveOut, type Place, report, type WorkbookIssue } from '../issue.ts';
import { errorInCell, type Read } from './cell-readers.ts';
import type { Columns } from './column.ts';
import type { Table } from './find-table.ts';

/** One row of a table, read cell by cell; every fault goes to the ledger. */
export type Row<Key extends string> = {
  /** The text under a heading; undefined when blank or when there is no such column. */
  text: (key: Key) => string | undefined;
  /** What `read` makes of the cell; undefined when blank, absent or faulty. */
  value: <T>(key: Key, read: (cell: CellValue) => Read<T>) => T | undefined;
  /** The same for a cell given by its column index. */
  valueAt: <T>(column: number, read: (cell: CellValue) => Read<T>) => T | undefined;
  /** Notes that the field at `pointer` was read from this cell ; not when there is no such column. */
  point: (pointer: string, key: Key) => void;
  /** Whether there is such a column. */
  has: (key: Key) => boolean;
  /** The cell under a heading; the row's first where there is no such column. */
  place: (key: Key) => Place;
  report: (key: Key, severity: WorkbookIssue['severity'], message: string) => void;
  /** Warns that the row is not read, and notes it for the plan. */
  leaveOut: (key: Key, name: string, message: string) => void;
};

/** The leftmost column of a table that was recognised; the sheet's first where none was. */
const firstColumn = ({ at, terms }: Table<string>): number => {
  const columns = [...(Object.values(at) as number[]), ...terms.map(({ column }) => column)];
  return columns.length === 0 ? 0 : Math.min(...columns);
};

/** The row at `rowIndex` of a table's sheet. */
export const readRow = <Key extends string>(
  ledger: Ledger,
  table: Table<Key>,
  columns: Columns<Key>,
  rowIndex: number,
): Row<Key> => {
  const { sheet } = table;
  const columnOf = (key: Key): number => table.at[key] ?? firstColumn(table);
  const cellAt = (column: number | undefined): CellValue =>
    column === undefined ? null : (sheet.rows[rowIndex]?.[column] ?? null);
  const reportAt = (column: number, severity: WorkbookIssue['severity'], message: string): void =>
    report(ledger, sheet, { row: rowIndex, column }, severity, message);

  const placeOf = (key: Key): Place => ({ sheet: sheet.name, cell: addressIn(sheet, rowIndex, columnOf(key)) });

  const valueAt = <T>(
    column: number | undefined,
    heading: string,
    read: (cell: CellValue) => Read<T>,
  ): T | undefined => {
    const cell = cellAt(column);
    if (column === undefined || isBlank(cell)) return undefined;
    const error = errorInCell(cell);
    const outcome = error ? { fault: error } : read(cell);
    if ('value' in outcome) return outcome.value;
    reportAt(column, 'error', heading ? `${heading}: ${outcome.fault}` : outcome.fault);
    return undefined;
  };

  return {
    text: (key) => valueAt(table.at[key], columns[key].title, (cell) => ({ value: textOf(cell) })),
    value: (key, read) => valueAt(table.at[key], columns[key].title, read),
    valueAt: (column, read) => valueAt(column, textOf(sheet.rows[table.headerRow]?.[column]), read),
    point: (pointer, key) => {
      if (table.at[key] !== undefined) ledger.places[pointer] = placeOf(key);
    },
    has: (key) => table.at[key] !== undefined,
    place: placeOf,
    report: (key, severity, message) => reportAt(columnOf(key), severity, message),
    leaveOut: (key, name, message) => leaveOut(ledger, sheet, { row: rowIndex, column: columnOf(key) }, name, message),
  };
};

/** Unknown headings that are named one by one. */
const mostUnknown = 20;

/** Reports the columns a table lacks, and the headings that are not known, each once. True when nothing needed is missing. */
export const checkHeadings = <Key extends string>(
  ledger: Ledger,
  table: Table<Key>,
  columns: Columns<Key>,
): boolean => {
  const missing = (Object.keys(columns) as Key[]).filter((key) => columns[key].required && table.at[key] === undefined);
  const first = firstColumn(table);
  for (const key of missing) {
    const { title, note } = columns[key];
    const message = `There is no column '${title}': add one to this row of headings (${note})`;
    report(ledger, table.sheet, { row: table.headerRow, column: first }, 'error', message);
  }
  for (const column of table.unknown.slice(0, mostUnknown)) {
    const heading = textOf(table.sheet.rows[table.headerRow]?.[column]).slice(0, 60);
    leaveOut(ledger, table.sheet, { row: table.headerRow, column }, heading, `The column '${heading}' is not used`);
  }
  const others = table.unknown.length - mostUnknown;
  if (others > 0) {
    const message = `This column and ${others - 1} more are not used either`;
    const at = { row: table.headerRow, column: table.unknown[mostUnknown] };
    leaveOut(ledger, table.sheet, at, `${others} more columns`, message);
  }
  return missing.length === 0;
};
