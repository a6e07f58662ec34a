import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SchedulingRequest } from '../../domain/request.ts';
import type { SheetCells } from '../cells.ts';
import { inputSheets } from '../input-sheets.ts';
import { parseWorkbook } from '../parse.ts';
import { cellsOf } from '../sheet-plan.ts';
import { asSheetsTell, awkwardRequest, unexpected } from '../testing/awkward-request.ts';
import { type ColumnMapping, columnChoices, mappableInputs, suggestedInput } from './index.ts';

/** Headings and sheet names nobody knows, the same for the same seed. */
const foreign = (text: string, seed: number): string =>
  `Spalte ${text.length}.${seed} ${[...text].reverse().join('')}q`;

/** The workbook as a service with its own words would have it, with the mapping that reads it. */
const inForeignWords = (sheets: SheetCells[], seed: number): { sheets: SheetCells[]; mapping: ColumnMapping } => {
  const mapping: ColumnMapping = {};
  const translated = sheets.map((sheet) => {
    const isMapped = mappableInputs.includes(sheet.name) && sheet.rows.length > 3;
    if (!isMapped) return sheet;
    const { headerRow, headers, fields } = columnChoices(sheet, sheet.name);
    const name = foreign(sheet.name, seed);
    const columns = fields.flatMap(({ name: field, guess }) => (guess === null ? [] : [[field, foreign(guess, seed)]]));
    mapping[name] = { input: sheet.name, columns: Object.fromEntries(columns) };
    const rename = (cell: SheetCells['rows'][0][0]) =>
      headers.includes(String(cell)) ? foreign(String(cell), seed) : cell;
    return { name, rows: sheet.rows.with(headerRow, sheet.rows[headerRow].map(rename)) };
  });
  return { sheets: translated, mapping };
};

describe('a workbook in words of its own', () => {
  it('reads through its mapping as the same request', () => {
    fc.assert(
      fc.property(awkwardRequest, fc.integer({ min: 0, max: 999 }), (request, seed) => {
        const { sheets, mapping } = inForeignWords(inputSheets(request).map(cellsOf), seed);
        const { request: read, issues } = parseWorkbook(sheets, {}, { mapping });
        expect(unexpected(issues)).toEqual([]);
        expect(asSheetsTell(SchedulingRequest.parse(read))).toEqual(asSheetsTell(request));
      }),
      { numRuns: 60 },
    );
  });
});

const posts: SheetCells = {
  name: 'Einsatzplan',
  rows: [
    ['Einsatzplan 2026'],
    ['Stelle', 'Anzahl', 'Fach', 'Posts', 'Haus'],
    ['ED', 2, 'Emergency', 'x', 'North'],
    ['Ward', 3, 'Medicine', 'y', 'South'],
  ],
};
const settings: SheetCells = {
  name: 'Settings',
  rows: [
    ['Job lines', 2],
    ['Terms', '26+26'],
  ],
};
const columns = { name: 'Stelle', capacity: 'Anzahl', parent_specialty: 'Fach', facility: 'Haus' };

describe('a mapping', () => {
  it('is started from the row with the most headings, and from what is known of them', () => {
    const choices = columnChoices(posts, 'Rotations');
    expect(choices.headerRow).toBe(1);
    expect(choices.headers).toEqual(['Stelle', 'Anzahl', 'Fach', 'Posts', 'Haus']);
    const guesses = choices.fields.filter(({ guess }) => guess !== null);
    expect(guesses.map(({ name, guess }) => [name, guess])).toEqual([['capacity', 'Posts']]);
    expect(choices.fields.filter(({ needed }) => needed).map(({ name }) => name)).toEqual(['name']);
  });

  it('is read in place of headings that would have been known', () => {
    const mapping = { Einsatzplan: { input: 'Rotations', columns } };
    const { request, issues } = parseWorkbook([posts, settings], {}, { mapping });
    expect(issues).toEqual([]);
    expect(request?.rotations.map(({ name, capacity, facility }) => [name, capacity, facility])).toEqual([
      ['ED', 2, 'North'],
      ['Ward', 3, 'South'],
    ]);
  });

  it('keeps the cells it speaks of', () => {
    const bad = { ...posts, rows: posts.rows.with(2, ['ED', 'many', 'Emergency', 'x', 'North']) };
    const { issues } = parseWorkbook(
      [bad, settings],
      {},
      { mapping: { Einsatzplan: { input: 'Rotations', columns } } },
    );
    expect(issues.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(['Einsatzplan!B3']);
  });

  it('can leave a column unread', () => {
    const sheet = {
      name: 'Rotations',
      rows: [
        ['Rotation', 'Posts', 'Specialty', 'Hospital'],
        ['ED', 2, 'Emergency', 'North'],
      ],
    };
    const mapping = { Rotations: { input: 'Rotations', columns: { name: 'Rotation', facility: '' } } };
    const { request } = parseWorkbook([sheet, settings], {}, { mapping });
    expect(request?.rotations[0]).toMatchObject({ name: 'ED', capacity: 2 });
    expect(request?.rotations[0]).not.toHaveProperty('facility');
  });

  it('says so when a chosen column is gone', () => {
    const mapping = { Einsatzplan: { input: 'Rotations', columns: { ...columns, code: 'Kürzel' } } };
    const { request, issues } = parseWorkbook([posts, settings], {}, { mapping });
    expect(request).toBeNull();
    expect(issues[0]).toMatchObject({ sheet: 'Einsatzplan', cell: 'A2', severity: 'error' });
    expect(issues[0].message).toContain("no column 'Kürzel' any more");
  });

  it('is offered for the input its headings look most like', () => {
    expect(suggestedInput({ name: 'x', rows: [['Doctor', 'PGY level', 'Away terms']] })).toBe('Workers');
    expect(suggestedInput({ name: 'x', rows: [['Quux']] })).toBe('Rotations');
  });
});

it('a sheet can be named as an input though another bears its name', () => {
  const other = {
    name: 'Rotations',
    rows: [
      ['Rotation', 'Posts', 'Specialty'],
      ['Old', 1, 'Medicine'],
    ],
  };
  const chosen = {
    name: 'Rotations 2',
    rows: [
      ['Rotation', 'Posts', 'Specialty'],
      ['New', 1, 'Medicine'],
    ],
  };
  const mapping = { 'Rotations 2': { input: 'Rotations', columns: {} } };
  const { draft, issues, readFrom } = parseWorkbook([other, chosen, settings], {}, { mapping });
  expect(issues.filter(({ sheet }) => sheet === 'Rotations')).toEqual([]);
  expect(draft.rotations.map(({ name }) => name)).toEqual(['New']);
  expect(readFrom).toEqual({ Settings: 'Settings', Rotations: 'Rotations 2' });
});
