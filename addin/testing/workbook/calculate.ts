import { areaOfAddress, splitAddress } from './addresses.ts';
import { cellAt } from './cells.ts';
import { type EmulatedCell, type SheetSubject, sheetCalled } from './workbook.ts';

const reference = String.raw`(?:'(?:[^']|'')+'!|[A-Za-z_][\w.]*!)?\$?[A-Z]{1,3}\$?\d+`;
const sum = new RegExp(`^=SUM\\((${reference}(?::\\$?[A-Z]{1,3}\\$?\\d+)?)\\)$`);
const bare = new RegExp(`^=(${reference})(&"")?$`);

/**
 * The value of a cell. Formulas: sums of one range and plain references; everything else gives 0. What Excel computes
 * is Excel's matter; the sheets' formulas are tested where they can be calculated.
 */
export const cellValue = (sheet: SheetSubject, cell: EmulatedCell | undefined): string | number | boolean => {
  if (cell?.formula === undefined) return cell?.value ?? '';
  const summed = sum.exec(cell.formula);
  const plain = bare.exec(cell.formula);
  const address = summed?.[1] ?? plain?.[1];
  if (!address) return 0;
  const { sheet: name, rest } = splitAddress(address);
  const target = name === null ? sheet : sheetCalled(sheet.workbook, name);
  if (!target) return '#REF!';
  const { row, column, rows, columns } = areaOfAddress(rest);
  const values = Array.from({ length: rows * columns }, (_, index) =>
    cellValue(target, cellAt(target, row + Math.floor(index / columns), column + (index % columns))),
  );
  if (summed) return values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);
  if (plain?.[2]) return String(values[0]);
  return values[0] === '' ? 0 : values[0];
};
