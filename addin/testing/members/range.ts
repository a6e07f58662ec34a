import { family, type Subject } from '../interpreter/family.ts';
import { addressOfArea, overlap, quotedName } from '../workbook/addresses.ts';
import { cellValue } from '../workbook/calculate.ts';
import { cellAt, cellToWrite, gridOf, guard, putGrid } from '../workbook/cells.ts';
import { typeInto } from '../workbook/typing.ts';
import { eventTypes, type RangeSubject, rangeOn, selectRanges, tell } from '../workbook/workbook.ts';

const part = (name: string) => (range: RangeSubject) =>
  ({ family: name, ranges: [range], sheet: range.sheet }) as Subject;

/** Tells the add-in of changed cells; `by` is what Excel says started it. */
export const tellChanged = ({ sheet, area }: RangeSubject, by: 'ThisLocalAddin' | 'Unknown'): void =>
  tell(sheet.workbook, {
    type: eventTypes.changed,
    target: 'Workbook',
    what: {
      address: addressOfArea(area),
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: by,
      worksheetId: sheet.id,
      type: 'WorksheetChanged',
      referenceId: `${sheet.id}!${addressOfArea(area)}`,
    },
  });

const write = (range: RangeSubject, values: unknown): void => {
  putGrid(range, values, typeInto);
  tellChanged(range, 'ThisLocalAddin');
};

/** Merges keep the value of their first cell; `across` merges each row by itself. */
const merge = (range: RangeSubject, across: boolean): void => {
  guard(range);
  const { sheet, area } = range;
  sheet.merges = sheet.merges.filter((other) => !overlap(other, area));
  const merges = across
    ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }))
    : [area];
  for (const merged of merges) {
    sheet.merges.push(merged);
    for (let row = merged.row; row < merged.row + merged.rows; row++) {
      for (let column = merged.column; column < merged.column + merged.columns; column++) {
        if (row === merged.row && column === merged.column) continue;
        const cell = cellAt(sheet, row, column);
        delete cell?.value;
        delete cell?.formula;
      }
    }
  }
};

export const rangeFamilies = {
  Range: family<RangeSubject>({
    get: {
      Address: ({ sheet, area }) => `${quotedName(sheet.name)}!${addressOfArea(area)}`,
      RowIndex: ({ area }) => area.row,
      ColumnIndex: ({ area }) => area.column,
      RowCount: ({ area }) => area.rows,
      ColumnCount: ({ area }) => area.columns,
      Values: (range) => gridOf(range, (cell) => cellValue(range.sheet, cell)),
      Formulas: (range) => gridOf(range, (cell) => cell?.formula ?? cellValue(range.sheet, cell)),
      NumberFormat: (range) => gridOf(range, (cell) => cell?.numberFormat ?? 'General'),
      ColumnHidden: ({ sheet, area }) => sheet.columns.get(area.column)?.hidden ?? false,
    },
    set: {
      Values: write,
      Formulas: write,
      NumberFormat: (range, format: unknown) =>
        putGrid(range, format, (cell, value) => {
          cell.numberFormat = String(value);
        }),
      ColumnHidden: ({ sheet, area }, hidden: boolean) => {
        for (let column = area.column; column < area.column + area.columns; column++) {
          sheet.columns.set(column, { ...sheet.columns.get(column), hidden });
        }
      },
    },
    object: {
      Worksheet: ({ sheet }) => sheet,
      Format: part('RangeFormat'),
      DataValidation: part('DataValidation'),
      ConditionalFormats: part('ConditionalFormatCollection'),
    },
    call: {
      // The library itself cuts large arrays into blocks of rows with these.
      _ValidateArraySize: () => null,
      GetRow: ({ sheet, area }, row: number) => rangeOn(sheet, { ...area, row: area.row + row, rows: 1 }),
      GetBoundingRect: ({ sheet, area }, { area: other }: RangeSubject) => {
        const [row, column] = [Math.min(area.row, other.row), Math.min(area.column, other.column)];
        const rows = Math.max(area.row + area.rows, other.row + other.rows) - row;
        const columns = Math.max(area.column + area.columns, other.column + other.columns) - column;
        return rangeOn(sheet, { row, column, rows, columns });
      },
      GetCell: ({ sheet, area }, row: number, column: number) =>
        rangeOn(sheet, { row: area.row + row, column: area.column + column, rows: 1, columns: 1 }),
      Merge: merge,
      Select: (range) => selectRanges([range]),
    },
  }),
};

/** Values a person typed. */
export const typedByPerson = (range: RangeSubject, value: unknown): void => {
  guard(range);
  typeInto(cellToWrite(range.sheet, range.area.row, range.area.column), value);
  tellChanged(range, 'Unknown');
};
