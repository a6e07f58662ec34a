import { describe, expect, it } from 'vitest';
import { countOverrides, initial, type RulesState, reduce, type SettingPath, valueAt } from './rules.ts';

const set = (state: RulesState, path: SettingPath, value: unknown): RulesState =>
  reduce(state, { type: 'rules/set', path, value });

describe('overrides', () => {
  it('are set one by one, inside their group too', () => {
    const state = set(set(initial, ['seed'], 7), ['rules', 'max_rural_terms'], 2);
    expect(state.overrides).toEqual({ seed: 7, rules: { max_rural_terms: 2 } });
    expect(initial.overrides).toEqual({});
  });

  it('keep a lifted bound as null, and are gone once given back', () => {
    const lifted = set(initial, ['rules', 'terms'], null);
    expect(lifted.overrides).toEqual({ rules: { terms: null } });
    expect(set(lifted, ['rules', 'terms'], undefined).overrides).toEqual({});
  });

  it('take a list as one value', () => {
    expect(set(initial, ['term_structure'], [13, 13, 13, 13]).overrides).toEqual({ term_structure: [13, 13, 13, 13] });
  });

  it('replace leave that was switched off by leave of a length', () => {
    const off = set(initial, ['annual_leave'], null);
    expect(set(off, ['annual_leave', 'weeks'], 4).overrides).toEqual({ annual_leave: { weeks: 4 } });
  });

  it('are counted setting by setting', () => {
    expect(countOverrides({})).toBe(0);
    expect(countOverrides({ seed: 1, rules: { terms: null, min_terms: 3 }, annual_leave: null })).toBe(4);
  });
});

describe('a value at a path', () => {
  it('is undefined when its group is absent or switched off', () => {
    expect(valueAt({ annual_leave: null }, ['annual_leave', 'weeks'])).toBeUndefined();
    expect(valueAt({}, ['rules', 'terms'])).toBeUndefined();
    expect(valueAt({ rules: { terms: null } }, ['rules', 'terms'])).toBeNull();
  });
});
