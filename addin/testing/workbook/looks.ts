import { badArgument } from '../interpreter/host-error.ts';
import { cellAt, cellToWrite, eachCell, guard } from './cells.ts';
import type { RangeSubject } from './workbook.ts';

/** How a cell looks that nobody formatted. No fill reads as white with pattern `None`. */
const plainLook: Record<string, unknown> = {
  'font.Name': 'Calibri',
  'font.Size': 11,
  'font.Color': '#000000',
  'font.Bold': false,
  'font.Italic': false,
  'fill.Color': '#FFFFFF',
  'fill.Pattern': 'None',
  HorizontalAlignment: 'General',
  VerticalAlignment: 'Bottom',
  WrapText: false,
  ShrinkToFit: false,
  TextOrientation: 0,
  'protection.Locked': true,
};

const checked = (name: string, value: unknown): unknown => {
  if (!name.endsWith('Color')) return value;
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) throw badArgument(`'${value}' is no colour.`);
  return value.toUpperCase();
};

/** The property all cells of a range share, or null when they differ. */
export const sharedLook = (range: RangeSubject, name: string): unknown => {
  const found = new Set<unknown>();
  eachCell(range, (row, column) => {
    found.add(cellAt(range.sheet, row, column)?.look?.[name] ?? plainLook[name] ?? null);
  });
  return found.size === 1 ? [...found][0] : null;
};

export const setLook = (range: RangeSubject, name: string, value: unknown): void => {
  guard(range);
  const set = checked(name, value);
  eachCell(range, (row, column) => {
    const cell = cellToWrite(range.sheet, row, column);
    cell.look ??= {};
    cell.look[name] = set;
  });
};

export const dropLook = (range: RangeSubject, names: readonly string[]): void => {
  guard(range);
  eachCell(range, (row, column) => {
    const look = cellAt(range.sheet, row, column)?.look;
    if (look) for (const name of names) delete look[name];
  });
};
