import { describe, expect, it } from 'vitest';
import { Cohort, State } from '../domain/ruleset.ts';
import { parseWorkbook } from './parse.ts';
import { cellsOf, type SheetPlan } from './sheet-plan.ts';
import { templateSheets } from './template.ts';

const cohorts = ['ANY', 'PGY1', 'PGY2', 'PGY3+'].map((cohort) => Cohort.parse(cohort));
const every = State.options.flatMap((state) => cohorts.map((cohort) => ({ state, cohort })));

/** Types `values` under the given headings of a sheet, in the row after them. */
const fill = (plan: SheetPlan, values: Record<string, string | number>): void => {
  const heading = plan.rows.findIndex((row) => row.includes(Object.keys(values)[0]));
  plan.rows[heading + 1] = plan.rows[heading].map((title) => values[String(title)] ?? null);
};

describe('the blank workbook', () => {
  it('asks for rotations and the number of lines only, whatever the state and cohort', () => {
    for (const choice of every) {
      const { issues } = parseWorkbook(templateSheets(choice).map(cellsOf));
      expect(issues.map(({ sheet, severity }) => [sheet, severity])).toEqual([
        ['Rotations', 'error'],
        ['Settings', 'error'],
      ]);
    }
  });

  it('reads as the state and cohort it was made for, with a year their rules accept, once it is filled in', () => {
    for (const choice of every) {
      const sheets = templateSheets(choice);
      fill(sheets[1], { Rotation: 'ED', Posts: 3, Specialty: 'Emergency', Categories: 'A/C' });
      const lines = sheets[2].rows.find((row) => row[0] === 'Job lines');
      if (lines) lines[1] = 2;
      const { request, issues } = parseWorkbook(sheets.map(cellsOf));
      expect(issues).toEqual([]);
      expect(request).toMatchObject({ ...choice, num_job_lines: 2 });
    }
  });

  it('gives what it says of each sheet the height that its words take', () => {
    const [{ rows, rowHeights }] = templateSheets({ state: 'VIC', cohort: 'PGY1' });
    const lines = rows.map(([, step]) => Math.ceil(String(step ?? '').length / 107));
    expect(Math.max(...lines)).toBeGreaterThan(1);
    for (const [row, count] of lines.entries())
      if (count > 1) expect(rowHeights[row]).toBeGreaterThanOrEqual(15 * count);
  });

  it('says whose rules it is for, or that none are chosen', () => {
    const guideOf = (state: State, cohort: string) =>
      templateSheets({ state, cohort: Cohort.parse(cohort) })[0].rows[1][0];
    expect(guideOf('VIC', 'PGY1')).toMatch(/^For VIC PGY1, ruleset VIC PGY1/);
    for (const cohort of ['ANY', 'PGY3+']) expect(guideOf('UNRESTRICTED', cohort)).toMatch(/^No accreditation rules/);
  });

  it('has a note on every heading and choices where the values are known', () => {
    const rotations = templateSheets({ state: 'AMC', cohort: 'PGY1' })[1];
    const headings = rotations.rows[2];
    expect(rotations.validations.filter(({ kind }) => kind === 'note')).toHaveLength(headings.length);
    expect(
      rotations.validations.some((validation) => validation.kind === 'list' && validation.choices.includes('yes')),
    ).toBe(true);
  });
});
