import { describe, expect, it } from 'vitest';
import { parseWorkbook, type SheetCells } from '#engine/workbook/index.ts';
import { initial, type PaneState } from '../pane.ts';
import type { Overrides } from '../rules.ts';
import { inForce, shippedRuleset } from './in-force.ts';

const sheets: SheetCells[] = [
  {
    name: 'Settings',
    rows: [
      ['State', 'VIC'],
      ['Cohort', 'Intern'],
      ['Term structure', '10+10+10+10+12'],
      ['Most rural terms', 2],
      ['Annual leave weeks', 5],
    ],
  },
  {
    name: 'Workers',
    rows: [
      ['Worker', 'Level'],
      ['w1', 'PGY1'],
      ['w2', 'PGY1'],
    ],
  },
];

const paneWith = (overrides: Overrides, read: readonly SheetCells[] | null = sheets): PaneState => ({
  ...initial,
  rules: { overrides },
  data: { ...initial.data, parsed: read && parseWorkbook(read, overrides) },
});

describe('a setting in force', () => {
  it('is what the Settings sheet says, in the words of the rulesets', () => {
    expect(inForce(paneWith({}), { path: ['cohort'] })).toMatchObject({ value: 'PGY1', origin: 'sheet' });
    expect(inForce(paneWith({}), { path: ['rules', 'max_rural_terms'] })).toMatchObject({ value: 2, origin: 'sheet' });
  });

  it('is what was set here, and knows what it would be otherwise', () => {
    const pane = paneWith({ rules: { max_rural_terms: 1, terms: null } });
    expect(inForce(pane, { path: ['rules', 'max_rural_terms'] })).toEqual({
      value: 1,
      origin: 'here',
      otherwise: { value: 2, origin: 'sheet' },
    });
    expect(inForce(pane, { path: ['rules', 'terms'] })).toEqual({
      value: null,
      origin: 'here',
      otherwise: { value: 5, origin: 'ruleset' },
    });
  });

  it('follows the ruleset of the state and cohort chosen here', () => {
    const pane = paneWith({ state: 'NSW', cohort: 'PGY2' });
    expect(shippedRuleset(pane).name).toContain('NSW PGY2');
    expect(inForce(pane, { path: ['rules', 'min_terms'] })).toMatchObject({ value: 3, origin: 'ruleset' });
  });

  it('is the usual value when nobody says anything, with no workbook too', () => {
    const pane = paneWith({}, null);
    expect(inForce(pane, { path: ['seed'] })).toMatchObject({ value: 1, origin: 'usual' });
    expect(inForce(pane, { path: ['weights', 'fill'] })).toMatchObject({ value: 1, origin: 'usual' });
    expect(inForce(pane, { path: ['term_structure'] }).value).toBeUndefined();
  });

  it('counts a line for each worker when no number of lines is given', () => {
    expect(inForce(paneWith({}), { path: ['num_job_lines'] })).toMatchObject({ value: 2, origin: 'usual' });
  });

  it('tells leave that was switched off here from leave of the sheet', () => {
    expect(inForce(paneWith({}), { path: ['annual_leave', 'weeks'] })).toMatchObject({ value: 5, origin: 'sheet' });
    expect(inForce(paneWith({ annual_leave: null }), { path: ['annual_leave', 'weeks'] })).toMatchObject({
      value: null,
      origin: 'here',
      otherwise: { value: 5, origin: 'sheet' },
    });
  });
});
