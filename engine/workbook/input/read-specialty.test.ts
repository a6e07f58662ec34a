import { describe, expect, it } from 'vitest';
import type { CellValue, SheetCells } from '../cells.ts';
import { parseWorkbook } from '../parse.ts';
import { type OwnSpecialty, unconfirmedNames } from '../unwritten-specialty.ts';
import { ownSpecialtiesPlan } from './own-specialties.ts';

const origin = { row: 0, column: 0 };
const sheet = (name: string, rows: CellValue[][]): SheetCells => ({ name, rows, origin });
const settings = sheet('Settings', [
  ['Job lines', 2],
  ['Term structure', '4x13'],
]);

const headings = ['Rotation', 'Posts', 'Specialty', 'Subspecialty', 'Service', 'Nights or relief', 'Rural'];
const read = (rows: CellValue[][], others: SheetCells[] = [], specialties: OwnSpecialty[] = []) => {
  const rotations = sheet('Rotations', [headings, ...rows]);
  const parsed = parseWorkbook([rotations, settings, ...others], {}, { specialties });
  const said = parsed.issues.map(({ cell, severity, message }) => `${cell} ${severity}: ${message}`);
  return { ...parsed, said, first: parsed.draft.rotations[0] };
};

describe('an empty Specialty', () => {
  it('is filled from a clear name, and told as information', () => {
    const { first, said, request } = read([['HMO Cardiol Rapid Access', 2]]);
    expect(first).toMatchObject({ parent_specialty: 'Medicine', subspecialty: 'Cardiology' });
    expect(said).toEqual([
      "C2 info: Specialty: empty; 'Medicine' with subspecialty 'Cardiology' is taken from the name ('cardiol')",
    ]);
    expect(request).not.toBeNull();
  });

  it('is filled from a mixed name of one parent with a warning to confirm', () => {
    const { first, said, request } = read([['Orthopaedics/Neurosurgery 1 & 2', 2]]);
    expect(first).toMatchObject({ parent_specialty: 'Surgery', subspecialty: 'Orthopaedic surgery' });
    expect(said).toEqual([
      expect.stringMatching(/^C2 warning: .*, but the name holds Surgery \(Neurosurgery\) too: write it/),
    ]);
    expect(request).not.toBeNull();
  });

  it.each([
    [
      'fits two parents',
      'Anaes/ICU',
      /^C2 error: .*may be Anaesthesia or Critical care \(Intensive care medicine\); write its parent/,
    ],
    [
      'names none',
      'Ward 4B',
      /^C2 error: Specialty: empty for 'Ward 4B', which names none that is known; write its parent/,
    ],
  ])('is an error when the name %s', (_, name, message) => {
    const { said, request, unwritten } = read([[name, 2]]);
    expect(said).toEqual([expect.stringMatching(message)]);
    expect(request).toBeNull();
    expect(unwritten).toMatchObject([
      {
        name,
        taken: null,
        at: { sheet: 'Rotations', cell: 'A2' },
        cells: {
          parent_specialty: { sheet: 'Rotations', cell: 'C2' },
          subspecialty: { sheet: 'Rotations', cell: 'D2' },
        },
      },
    ]);
  });

  it('takes the kind of term from the name too, unless a cell says it', () => {
    const { draft, said } = read([
      ['ED nights', 2],
      ['Rural Relief', 2, null, null, 'no'],
    ]);
    expect(draft.rotations[0]).toMatchObject({
      parent_specialty: 'Emergency',
      is_service_term: true,
      is_nights_or_relief: true,
    });
    expect(draft.rotations[1]).toMatchObject({ parent_specialty: 'Service', is_service_term: false, is_rural: true });
    expect(said[0]).toContain('Service and Nights or relief yes');
  });

  it('is read from the subspecialty where that is written', () => {
    const { first } = read([['Ward 4B', 2, null, 'Renal']]);
    expect(first).toMatchObject({ parent_specialty: 'Medicine', subspecialty: 'Renal' });
  });

  it('is filled in the words of the sheet: the rules know specialties by their spelling', () => {
    const { draft } = read([
      ['Emergency', 2, 'Emergency Medicine'],
      ['ED 2', 2],
      ['Ward', 2, 'medicine'],
      ['Renal', 2],
    ]);
    expect(draft.rotations.map(({ parent_specialty, subspecialty }) => [parent_specialty, subspecialty])).toEqual([
      ['Emergency Medicine', undefined],
      ['Emergency Medicine', undefined],
      ['medicine', undefined],
      ['medicine', 'Nephrology'],
    ]);
  });

  it('leaves general practice without a subspecialty, for its blocks are longer than one may be', () => {
    expect(read([['GP Benalla (20 weeks)', 2]]).first).not.toHaveProperty('subspecialty');
  });

  it('needs no column: without one every name is read', () => {
    const { request, issues } = parseWorkbook([
      sheet('Posts', [
        ['Unit', 'Posts'],
        ['Gen Med', 2],
        ['Ortho', 2],
      ]),
      settings,
    ]);
    expect(request?.rotations.map(({ parent_specialty }) => parent_specialty)).toEqual(['Medicine', 'Surgery']);
    expect(issues.map(({ severity }) => severity)).toEqual(['info', 'info']);
  });
});

describe('a written Specialty', () => {
  it('stands, and a kind of term that the name says and no cell does is asked about', () => {
    const { first, said } = read([
      ['ED nights', 2, 'Emergency'],
      ['Relief', 2, 'Service', null, 'no'],
      ['Cardiology', 2, 'Medicine'],
    ]);
    expect(first).not.toHaveProperty('is_service_term');
    expect(said).toEqual(["E2 warning: Service: empty, so no, though 'ED nights' sounds like it; write yes or no"]);
  });
});

describe('what a planner says of a position', () => {
  const ward: OwnSpecialty = { name: 'Ward 4B', parent_specialty: 'Medicine', subspecialty: 'Nephrology' };
  const asSheet = (list: OwnSpecialty[]): SheetCells => {
    const { name, rows } = ownSpecialtiesPlan(list);
    return sheet(name, rows as CellValue[][]);
  };

  it('on the sheet Specialties is taken for it, whatever its case and punctuation', () => {
    const { first, said } = read([['WARD 4-b', 2]], [asSheet([ward])]);
    expect(first).toMatchObject({ parent_specialty: 'Medicine', subspecialty: 'Nephrology' });
    expect(said).toEqual([expect.stringMatching(/^C2 info: .*is taken from the sheet 'Specialties'$/)]);
  });

  it('outweighs what its name says, and the sheet what was said before', () => {
    const other = { ...ward, name: 'Cardiology', subspecialty: 'Rheumatology' };
    const before = { ...ward, name: 'Cardiology', parent_specialty: 'Surgery' };
    expect(read([['Cardiology', 2]], [], [before]).first).toMatchObject({ parent_specialty: 'Surgery' });
    expect(read([['Cardiology', 2]], [asSheet([other])], [before]).first).toMatchObject({
      subspecialty: 'Rheumatology',
    });
  });

  it('is nothing to a row that says its specialty', () => {
    expect(read([['Ward 4B', 2, 'Surgery']], [asSheet([ward])]).first).toMatchObject({ parent_specialty: 'Surgery' });
  });

  it('makes a service term of what is service, whatever its name', () => {
    const pool = { name: 'Ward 4B', parent_specialty: 'Service', subspecialty: null };
    expect(read([['Ward 4B', 2]], [], [pool]).first).toMatchObject({
      is_service_term: true,
      is_nights_or_relief: true,
    });
  });

  it('twice and otherwise, or by halves, is an error at its cell', () => {
    const twice = read([['ED', 2]], [asSheet([ward, { ...ward, parent_specialty: 'Surgery' }])]);
    expect(twice.issues.filter(({ severity }) => severity === 'error')).toMatchObject([{ sheet: 'Specialties' }]);
    const half = read(
      [['ED', 2]],
      [
        sheet('Specialties', [
          ['Rotation', 'Specialty'],
          ['Ward 4B', null],
          ['x', 'Medicine'],
        ]),
      ],
    );
    expect(half.issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { sheet: 'Specialties', cell: 'B2' },
    ]);
  });
});

it('a plan tells of the specialties that nobody confirmed, and of no others', () => {
  const { unwritten } = read([
    ['Cardiology', 2],
    ['Haem/Onc', 2],
    ['HAEM ONC', 1],
    ['Haem/Onc', 2],
    ['ICU', 2, 'Critical care'],
  ]);
  const open = unconfirmedNames(unwritten);
  expect(open.map(({ name }) => name)).toEqual(['Haem/Onc', 'HAEM ONC']);
  expect(open[0].reason).toMatch(/^Taken for Medicine.*; not confirmed\.$/);
  expect(unconfirmedNames(read([['Cardiology', 2]]).unwritten)).toEqual([]);
});
