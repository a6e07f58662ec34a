import { describe, expect, it } from 'vitest';
import { type CellValue, columnIndex, type SheetCells } from '../cells.ts';
import { parseWorkbook } from '../parse.ts';
import { specialtyNames } from './specialty-names.ts';
import { specialtyWrites } from './specialty-writes.ts';

const origin = { row: 0, column: 0 };
const sheet = (name: string, rows: CellValue[][]): SheetCells => ({ name, rows, origin });
const settings = sheet('Settings', [
  ['Job lines', 2],
  ['Term structure', '4x13'],
]);

/** The workbook after its first unread name was said to be renal medicine and the cells were written. */
const written = (sheets: SheetCells[]): { sheets: SheetCells[]; cells: string[] } => {
  const after = structuredClone([...sheets, settings]);
  const { unwritten, draft } = parseWorkbook(after);
  const said = { rows: unwritten.slice(0, 1), parent_specialty: 'Medicine', specialty: 'Nephrology' };
  const names = specialtyNames(draft.rotations.map((rotation) => rotation.parent_specialty));
  const { changes, sheet: plan } = specialtyWrites([said], after, names);
  for (const change of changes) {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(change.cell)!;
    const rows = after.find(({ name }) => name === change.sheet)!.rows as CellValue[][];
    rows[Number(row) - 1] ??= [];
    rows[Number(row) - 1][columnIndex(letters)] = change.value;
  }
  if (plan) after.push(sheet(plan.name, plan.rows as CellValue[][]));
  return { sheets: after, cells: changes.map(({ sheet: name, cell }) => `${name}!${cell}`) };
};

const rotationsOf = (sheets: SheetCells[]) =>
  parseWorkbook(sheets).request?.rotations.map(({ parent_specialty, subspecialty }) => [
    parent_specialty,
    subspecialty,
  ]);

describe('what a planner says of a position', () => {
  it('is written into the cells of its row', () => {
    const { sheets, cells } = written([
      sheet('Rotations', [
        ['Rotation', 'Subspecialty', 'Posts', 'Specialty'],
        ['Ward 4B', null, 1, null],
      ]),
    ]);
    expect(cells).toEqual(['Rotations!D2', 'Rotations!B2']);
    expect(rotationsOf(sheets)).toEqual([['Medicine', 'Nephrology']]);
  });

  it('is written in the words of the sheet', () => {
    const { sheets } = written([
      sheet('Rotations', [
        ['Rotation', 'Subspecialty', 'Posts', 'Specialty'],
        ['Ward 4B', null, 1, null],
        ['Gen Med', null, 1, 'medicine'],
      ]),
    ]);
    expect(rotationsOf(sheets)?.[0]).toEqual(['medicine', 'Nephrology']);
  });

  it.each([
    [
      'in the columns for it',
      ['Service', 'Nights or relief'],
      ['Rotations!C2', 'Rotations!D2', 'Rotations!E2', 'Rotations!F2'],
    ],
    ['by the sheet Specialties where there are none', ['x', 'y'], []],
  ])('keeps what its name says of the kind of term, %s', (_, flags, cells) => {
    const before = sheet('Rotations', [
      ['Rotation', 'Posts', 'Specialty', 'Subspecialty', ...flags],
      ['ED nights', 1],
    ]);
    const after = written([before]);
    expect(after.cells).toEqual(cells);
    expect(parseWorkbook(after.sheets).draft.rotations[0]).toMatchObject({
      parent_specialty: 'Medicine',
      is_service_term: true,
      is_nights_or_relief: true,
    });
  });

  it('leaves a subspecialty that is written', () => {
    const { sheets } = written([
      sheet('Rotations', [
        ['Rotation', 'Subspecialty', 'Posts', 'Specialty'],
        ['Ward 4B', 'Dialysis ward', 1, null],
      ]),
    ]);
    expect(rotationsOf(sheets)).toEqual([['Medicine', 'Dialysis ward']]);
  });

  it.each([
    ['without columns for it', ['Unit', 'Posts']],
    ['without a column for the subspecialty', ['Unit', 'Posts', 'Specialty']],
  ])('goes to a new sheet Specialties from a sheet %s', (_, headings) => {
    const { sheets, cells } = written([sheet('Posts', [headings, ['Ward 4B', 1]])]);
    expect([sheets.length, cells]).toEqual([3, []]);
    expect(rotationsOf(sheets)).toEqual([['Medicine', 'Nephrology']]);
  });

  it.each([
    ['under its last row', 'Ward 9', 'A3'],
    ['over an earlier word on the same position', 'ward 4b', 'A2'],
  ])('goes to the sheet Specialties that is there, %s', (_, name, cell) => {
    const own = sheet('Specialties', [
      ['Rotation', 'Specialty', 'Subspecialty'],
      [name, 'Surgery', null],
    ]);
    const posts = sheet('Posts', [
      ['Unit', 'Posts'],
      ['Ward 4B', 1],
    ]);
    const { sheets, cells } = written([posts, own]);
    expect(cells[0]).toBe(`Specialties!${cell}`);
    expect(rotationsOf(sheets)).toEqual([['Medicine', 'Nephrology']]);
  });
});
