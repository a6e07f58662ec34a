import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { SchedulingRequest } from '../../domain/request.ts';
import { State } from '../../domain/ruleset.ts';
import { weekdayOf } from '../days.ts';
import { presetInWords, termPresets, usualWeeks } from './presets.ts';
import published from './published.json' with { type: 'json' };

const dated = published.years.flatMap(({ state, body, year, terms }) =>
  terms.map(({ term, start, end, weeks, weekday }) => [state, body, year, term, start, end, weeks, weekday].join('|')),
);

test('the published dates are those of data/term_dates.csv (node scripts/take-term-dates.mjs)', () => {
  const text = readFileSync(new URL('../../../data/term_dates.csv', import.meta.url), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const rows = data.map((row) =>
    [row.state, row.body, row.clinical_year, row.term, row.start, row.end, row.weeks, row.start_weekday].join('|'),
  );
  expect(rows).toHaveLength(39);
  expect(dated).toEqual(rows);
});

describe('presets of term dates', () => {
  test('are there for every state, and are years a request can hold', () => {
    for (const state of State.options.filter((each) => each !== 'UNRESTRICTED' && each !== 'AMC')) {
      const presets = termPresets(state, 'ANY', [2026, 2027]);
      expect(presets.length, state).toBeGreaterThanOrEqual(2);
      expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
      for (const { weeks, yearStart } of presets) {
        expect(SchedulingRequest.shape.term_structure.safeParse(weeks).success).toBe(true);
        expect(SchedulingRequest.shape.year_start.safeParse(yearStart).success).toBe(true);
        expect([52, 53]).toContain(weeks.reduce((a, b) => a + b, 0));
      }
    }
    expect(termPresets('UNRESTRICTED', 'ANY', [2026])).toEqual([]);
  });

  test('of Victoria are the councils’ habits from the first Monday of February, unconfirmed', () => {
    const [interns] = termPresets('VIC', 'PGY1', [2026]);
    expect(presetInWords(interns)).toBe('10+10+10+10+12 from 2 February 2026');
    expect(interns).toMatchObject({ kind: 'usual', confirmed: false });
    expect(termPresets('VIC', 'PGY2', [2027]).map(presetInWords)).toEqual(['13+13+13+13 from 1 February 2027']);
  });

  test('of Queensland start as every published year did', () => {
    const starts = published.years.filter(({ state, cohorts }) => state === 'QLD' && cohorts.includes('PGY1'));
    for (const { year, terms } of starts) {
      const usual = termPresets('QLD', 'PGY1', [year]).find((each) => each.kind === 'usual' && each.year === year);
      expect(usual?.yearStart).toBe(terms[0].start);
    }
    const [tasmania] = published.years.filter(({ state }) => state === 'TAS');
    expect(termPresets('TAS', 'PGY1', [2024]).find(({ kind }) => kind === 'usual')?.yearStart).toBe(
      tasmania.terms[0].start,
    );
  });

  test('say how a state usually cuts its year', () => {
    expect(usualWeeks('QLD', 'PGY1')).toEqual([12, 10, 10, 10, 10]);
    expect(usualWeeks('VIC', 'PGY2')).toEqual([13, 13, 13, 13]);
    expect(usualWeeks('AMC', 'PGY1')).toBeNull();
  });

  test('of South Australia start on a Wednesday', () => {
    const preset = termPresets('SA', 'PGY1', []).find(({ year }) => year === 2018)!;
    expect(preset.weeks).toEqual([12, 10, 11, 10, 10]);
    expect(weekdayOf(preset.yearStart!)).toBe('Wednesday');
    expect(preset.confirmed).toBe(true);
  });

  test('with a fault say it, are not confirmed, and keep every first day', () => {
    const preset = termPresets('QLD', 'PGY1', []).find(({ year }) => year === 2020)!;
    expect(preset.faults).toHaveLength(1);
    expect(preset.confirmed).toBe(false);
    expect(preset.weeks).toEqual([10, 10, 10, 10, 12]);
    expect(preset.notes).toEqual(['Taken over with 10 weeks in term 3, so that every first day stays.']);
  });
});
