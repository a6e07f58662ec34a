import { describe, expect, it } from 'vitest';
import { Rotation } from '#engine/domain/rotation.ts';
import { type BoundName, boundShapes, type State } from '#engine/domain/ruleset.ts';
import { rulesetFor, rulesets } from './index.ts';
import { isUsableBy } from './usable-rotations.ts';

const states: State[] = ['AMC', 'VIC', 'NSW', 'QLD', 'WA', 'SA', 'TAS', 'NT', 'ACT'];
const active = (state: State, cohort: 'ANY' | 'PGY1' | 'PGY2' | 'PGY3+', rules = {}) =>
  rulesetFor({ state, cohort, rules });

describe('shipped rulesets', () => {
  it('gives every bound a value of its shape, a source and a clause', () => {
    for (const ruleset of rulesets)
      for (const [name, bound] of Object.entries(ruleset.bounds)) {
        expect(boundShapes[name as BoundName].safeParse(bound.value).success, `${ruleset.name} ${name}`).toBe(true);
        expect(bound.source, `${ruleset.name} ${name}`).not.toBe('');
        expect(bound.clause, `${ruleset.name} ${name}`).not.toBe('');
      }
  });

  it('says so in the text of every unconfirmed bound, and only there', () => {
    for (const ruleset of rulesets)
      for (const bound of Object.values(ruleset.bounds))
        expect(bound.confirmed).toBe(!/unconfirmed/.test(`${bound.source} ${bound.clause}`));
  });

  it('names each ruleset once', () => {
    const names = rulesets.map((ruleset) => ruleset.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(states)('%s is never laxer than the national floor', (state) => {
    for (const cohort of ['PGY1', 'PGY2'] as const) {
      const { terms, max_service_terms, ...floor } = active(state, cohort).bounds;
      const { terms: _, max_service_terms: __, ...national } = active('AMC', cohort).bounds;
      expect(floor).toEqual(national);
      expect([undefined, 4, 5]).toContain(terms);
      expect([undefined, 1]).toContain(max_service_terms);
    }
  });
});

describe('rulesetFor', () => {
  it('reads the national rules as the councils restate them', () => {
    expect(active('AMC', 'PGY1').bounds).toMatchObject({
      min_weeks: 47,
      min_terms: 4,
      min_term_weeks: 10,
      min_terms_distinct: 'specialty',
      required_categories: ['A', 'B', 'C', 'D'],
      max_specialty_share: 0.5,
      max_subspecialty_share: 0.25,
      max_service_share: 0.2,
      min_team_share: 0.5,
      max_non_clinical_terms: 0,
      unique_rotation: true,
      allow_spanning_terms: true,
    });
    const pgy2 = active('AMC', 'PGY2').bounds;
    expect(pgy2).toMatchObject({
      min_weeks: 47,
      min_terms: 3,
      min_terms_distinct: 'subspecialty',
      required_categories: ['A', 'B', 'C'],
      max_subspecialty_share: 0.25,
      max_service_share: 0.25,
      min_team_share: 0.5,
      max_non_clinical_terms: 1,
    });
    expect(pgy2.max_specialty_share).toBeUndefined();
  });

  it('counts terms only where a state does', () => {
    expect(states.map((state) => active(state, 'PGY1').bounds.terms ?? null)).toEqual([
      null,
      5,
      5,
      5,
      null,
      5,
      null,
      null,
      null,
    ]);
    expect(states.map((state) => active(state, 'PGY2').bounds.terms ?? null)).toEqual([
      null,
      4,
      5,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('ships the service term of NSW interns as an unconfirmed "at most one"', () => {
    expect(active('NSW', 'PGY1').bounds.max_service_terms).toBe(1);
    expect(active('NSW', 'PGY1').sourceOf('max_service_terms').confirmed).toBe(false);
    expect(active('NSW', 'PGY2').bounds.max_service_terms).toBeUndefined();
  });

  it('applies the physical rules alone to a state without a cohort, and says so', () => {
    const ruleset = active('VIC', 'ANY');
    expect(ruleset.bounds.min_weeks).toBeUndefined();
    expect(ruleset.bounds.unique_rotation).toBe(true);
    expect(ruleset.notes.join(' ')).toMatch(/No cohort is given/);
  });

  it.each([...states, 'UNRESTRICTED'] as const)('leaves PGY3+ of %s to the physical rules', (state) => {
    const { unique_rotation, allow_spanning_terms, ...rest } = active(state, 'PGY3+').bounds;
    expect([unique_rotation, allow_spanning_terms]).toEqual([true, true]);
    expect(Object.values(rest).filter((value) => value != null)).toEqual([]);
  });

  it('replaces a bound the request sets, lifts one it sets to null, and names the request as the source', () => {
    const ruleset = active('VIC', 'PGY1', { max_service_share: 0.25, min_weeks: null });
    expect(ruleset.bounds.max_service_share).toBe(0.25);
    expect(ruleset.bounds.min_weeks).toBeNull();
    expect(ruleset.sourceOf('max_service_share')).toMatchObject({ source: 'The data of this plan', overridden: true });
    expect(ruleset.sourceOf('min_terms').overridden).toBe(false);
    expect(ruleset.notes.join(' ')).toMatch(/Set by this request: min_weeks, max_service_share/);
  });
});

describe('isUsableBy', () => {
  const rotation = (cohorts: string[] | null) =>
    Rotation.parse({ id: 'ed', name: 'ED', capacity: 1, parent_specialty: 'Emergency', cohorts });

  it('reads aliases in any case, and null as everybody', () => {
    expect(isUsableBy(rotation(null), 'PGY1')).toBe(true);
    expect(isUsableBy(rotation(['intern']), 'PGY1')).toBe(true);
    expect(isUsableBy(rotation(['HMO2']), 'PGY1')).toBe(false);
    expect(isUsableBy(rotation(['registrar']), 'PGY1')).toBe(false);
    expect(isUsableBy(rotation(['registrar']), 'ANY')).toBe(true);
  });
});
