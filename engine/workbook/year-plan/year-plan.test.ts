import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sheetOfCsv } from '../../csv/csv.ts';
import type { CellValue, SheetCells } from '../cells.ts';
import { checkYearPlan, compareLines, readYearPlan } from './index.ts';

const fromFile = (name: string): SheetCells =>
  sheetOfCsv(readFileSync(new URL(`../../../data/${name}.csv`, import.meta.url), 'utf8'), name);
const pharmacy = [fromFile('pharmacy_lines_2020'), fromFile('pharmacy_units_2020')];

const weeks = 26;
const day = (week: number) => new Date(Date.UTC(2026, 1, 2 + 7 * week)).toISOString().slice(0, 10);
const repeat = (...stays: [string | null, number][]): CellValue[] =>
  stays.flatMap(([code, length]) => Array.from({ length }, () => code));
/** A plan with titles above it, a row of holidays, its legend below, and names of people for lines. */
const drawn = (lines: CellValue[][]): SheetCells => ({
  name: 'Year plan',
  rows: [
    ['Pharmacy year plan'],
    [],
    [null, 'Staff', ...Array.from({ length: weeks }, (_, week) => day(week))],
    [null, null, ...Array.from({ length: weeks }, (_, week) => (week === 7 ? 'PH' : null))],
    ...lines.map((codes) => [null, 'Somebody', ...codes]),
    [],
    [null, 'Code', 'Unit', 'Weeks', 'Max at once'],
    [null, 'ED', 'Emergency', 12, 1],
    [null, 'ICU', 'Intensive care', 12, 2],
    [null, 'A/L', 'Leave', 2, null],
  ],
});
const good = [repeat(['ED', 12], ['A/L', 2], ['ICU', 12]), repeat(['ICU', 12], ['A/L', 2], ['ed', 12])];
const said = (sheet: SheetCells) =>
  checkYearPlan(readYearPlan([sheet])!).map(({ rule, cell, week }) => [rule, cell, week]);

describe('the year plan of a pharmacy', () => {
  const plan = readYearPlan(pharmacy)!;

  it('is read whole: eleven lines of 54 weeks, fourteen units', () => {
    expect([plan.lines.length, plan.weeks, plan.units.length, plan.issues]).toEqual([11, 54, 14, []]);
    expect([plan.dates[0], plan.dates[53]]).toEqual(['2019-12-02', '2020-12-07']);
    expect(plan.lines[0].stays.slice(0, 5)).toMatchObject([
      { code: 'DISP', week: 1, weeks: 1, cell: 'B2' },
      { code: 'IP', week: 2 },
      { code: 'DISP', week: 3 },
      { code: 'MCH', week: 4, weeks: 3 },
      { code: 'MIC', week: 7, weeks: 2 },
    ]);
  });

  it('has the weeks that were counted by hand, which are not those its legend says', () => {
    const counted = new Map(
      pharmacy[1].rows.slice(1).map(([code, , , weeksCounted]) => [code, Number(/\d+/.exec(String(weeksCounted)))]),
    );
    for (const { code, weeks: held } of compareLines(plan).codes)
      expect([code, ...held.slice(0, 6)]).toEqual([code, ...Array(6).fill(counted.get(code))]);
    const findings = checkYearPlan(plan);
    const legend = new Set(
      findings.filter(({ rule, line_id }) => rule === 'weeks_in_unit' && line_id === null).map(({ code }) => code),
    );
    expect(legend).toContain('IP');
    expect(
      findings.filter(({ rule }) => rule === 'max_at_once').every(({ code }) => code === 'MCH' || code === 'QUM'),
    ).toBe(true);
  });
});

describe('a year plan', () => {
  it('is found under titles, with its legend below it, and keeps names to itself', () => {
    const plan = readYearPlan([drawn(good)])!;
    expect(plan.lines.map(({ id }) => id)).toEqual(['Row 5', 'Row 6']);
    expect(plan.units).toMatchObject([
      { code: 'ED', name: 'Emergency', weeks: 12, max_at_once: 1 },
      { code: 'ICU' },
      { code: 'A/L' },
    ]);
    expect(JSON.stringify(plan)).not.toContain('Somebody');
    expect(checkYearPlan(plan)).toEqual([]);
    expect(compareLines(plan).nearest).toEqual({ lines: ['Row 5', 'Row 6'], weeks: 24 });
  });

  it('is told by cell what it lacks, has too much of, or does not explain', () => {
    const bad = drawn([
      repeat(['ED', 11], [null, 1], ['A/L', 2], ['ICU', 12]),
      repeat(['ED', 12], ['A/L', 2], ['XX', 12]),
      good[1],
      good[1],
    ]);
    expect(said(bad)).toEqual([
      ['weeks_in_unit', 'C5', 1],
      ['missing_unit', 'B6', null],
      ...Array.from({ length: 11 }, (_, week) => ['max_at_once', `${'CDEFGHIJKLM'[week]}6`, week + 1]),
      ...Array.from({ length: 12 }, (_, week) => [
        'max_at_once',
        `${['Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z', 'AA', 'AB'][week]}8`,
        week + 15,
      ]),
      ['unknown_code', 'Q6', 15],
      ['empty_week', 'N5', 12],
      ['identical_lines', 'B8', null],
    ]);
  });

  it('is no sheet of terms, and none without dates', () => {
    expect(readYearPlan([{ name: 'x', rows: [['Line', 1, 2, 3, 4, 5, 6, 7, 8, 9], ['a']] }])).toBeNull();
  });
});
