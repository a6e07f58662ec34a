import { addressIn, type CellValue, isBlank, type SheetCells, textOf } from '../cells.ts';
import { type Ledger, pointerOf, report } from '../issue.ts';
import { toCell } from '../sheet-plan.ts';
import { errorInCell, readCount } from '../table/cell-readers.ts';
import type { Columns } from '../table/column.ts';
import { findTable, type Table } from '../table/find-table.ts';
import { tablePlan } from '../table/write-table.ts';
import { fold } from '../words.ts';
import type { InputSheet } from './input-sheet.ts';

const columns: Columns<'first' | 'second' | 'weight'> = {
  first: {
    title: 'Specialty',
    synonyms: ['First', 'Specialty 1', 'Specialty A', 'From'],
    note: 'a specialty or subspecialty',
    width: 30,
  },
  second: {
    title: 'With',
    synonyms: ['Other specialty', 'Second', 'Specialty 2', 'Specialty B', 'To', 'And'],
    note: 'the other one',
    width: 30,
  },
  weight: {
    title: 'Weight',
    synonyms: ['Affinity', 'Score', 'Value'],
    note: '-100 (keep apart) to 100 (together)',
    width: 10,
  },
};

type Weights = Map<string, Map<string, number>>;
type Pair = { first: string; second: string; cell: CellValue; row: number; column: number };

/** The pairs of a list with the columns Specialty, With, Weight. */
const pairsOfList = (sheet: SheetCells, table: Table<keyof typeof columns>): Pair[] =>
  table.body.map((row) => ({
    first: textOf(sheet.rows[row][table.at.first ?? -1]),
    second: textOf(sheet.rows[row][table.at.second ?? -1]),
    cell: sheet.rows[row][table.at.weight ?? -1] ?? null,
    row,
    column: table.at.weight ?? 0,
  }));

/** The pairs of a square with specialties down its left side and along its top; empty cells are no pairs. */
const pairsOfMatrix = (sheet: SheetCells): Pair[] => {
  const top = sheet.rows.findIndex((row) => row.slice(1).filter((cell) => !isBlank(cell)).length >= 2);
  if (top < 0) return [];
  const left = Math.max(0, sheet.rows[top].findIndex((cell, column) => column > 0 && !isBlank(cell)) - 1);
  return sheet.rows.slice(top + 1).flatMap((cells, below) =>
    cells.flatMap((cell, column) => {
      const second = textOf(sheet.rows[top][column]);
      const first = textOf(cells[left]);
      if (column <= left || second === '' || first === '' || isBlank(cell)) return [];
      return [{ first, second, cell, row: top + 1 + below, column }];
    }),
  );
};

const readPairs = (sheet: SheetCells, pairs: readonly Pair[], ledger: Ledger): Weights => {
  const weights: Weights = new Map();
  for (const pair of pairs) {
    const error = errorInCell(pair.cell);
    const outcome = error ? { fault: error } : readCount(pair.cell, -100, 100);
    if (pair.first === '' || pair.second === '') {
      report(ledger, sheet, pair, 'error', 'Affinity: this row names one specialty only; write both');
    } else if ('fault' in outcome) {
      report(ledger, sheet, pair, 'error', `Affinity: ${outcome.fault}`);
    } else {
      const row = weights.get(pair.first) ?? new Map<string, number>();
      if (row.has(pair.second)) {
        report(ledger, sheet, pair, 'error', `Affinity: ${pair.first} with ${pair.second} is given twice; keep one`);
      }
      row.set(pair.second, outcome.value);
      weights.set(pair.first, row);
      ledger.places[pointerOf(['affinity', 'weights', pair.first, pair.second])] = {
        sheet: sheet.name,
        cell: addressIn(sheet, pair.row, pair.column),
      };
    }
  }
  return weights;
};

/** Text right of a label such as `Source` in the rows above the table. */
const labelled = (sheet: SheetCells, label: string, above: number): string | undefined => {
  const row = sheet.rows.slice(0, above).find((cells) => fold(textOf(cells[0])) === label);
  return row && !isBlank(row[1]) ? textOf(row[1]) : undefined;
};

/** How well specialties go together, as a list of pairs or as a square. */
export const affinity: InputSheet = {
  name: 'Affinity',
  synonyms: ['Affinities', 'Affinity profile', 'Affinity matrix', 'Specialty affinity'],
  columns,
  read: (sheet, draft, ledger) => {
    const table = findTable(sheet, columns, 3);
    const pairs = table ? pairsOfList(sheet, table) : pairsOfMatrix(sheet);
    if (!table && pairs.length === 0) {
      if (sheet.rows.some((row) => row.some((cell) => !isBlank(cell)))) {
        const message =
          "Neither a list with 'Specialty', 'With' and 'Weight' nor a square of specialties was found: write one of the two, or clear the sheet";
        report(ledger, sheet, { row: 0, column: 0 }, 'error', message);
      }
      return;
    }
    const weights = readPairs(sheet, pairs, ledger);
    const above = table?.headerRow ?? 10;
    const source = labelled(sheet, 'source', above);
    if (weights.size === 0 && source === undefined) return;
    draft.affinity = {
      source: source ?? 'the Affinity sheet',
      version: labelled(sheet, 'version', above) ?? 'as read',
      weights: Object.fromEntries([...weights].map(([first, row]) => [first, Object.fromEntries(row)])),
    };
    ledger.places['/affinity'] = { sheet: sheet.name, cell: addressIn(sheet, table?.headerRow ?? 0, 0) };
  },
  write: ({ affinity: profile }) =>
    tablePlan(
      'Affinity',
      'Optional. How well two specialties go together in one line; pairs not listed count 0.',
      Object.values(columns),
      Object.entries(profile?.weights ?? {}).flatMap(([first, row]) =>
        Object.entries(row).map(([second, weight]) => [toCell(first), toCell(second), weight]),
      ),
      [
        ['Source', toCell(profile?.source)],
        ['Version', toCell(profile?.version)],
      ],
    ),
};
