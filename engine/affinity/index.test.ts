import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AffinityProfile } from '#engine/domain/affinity.ts';
import { Rotation } from '#engine/domain/rotation.ts';
import { affinityOf, illustrativeProfile, profileFor, unmatchedSpecialties } from './index.ts';

const profile = (weights: AffinityProfile['weights']): AffinityProfile => ({ source: 'test', version: '1', weights });
const of = (parent_specialty: string, subspecialty: string | null = null) => ({ parent_specialty, subspecialty });
const rotation = (id: string, parent_specialty: string, subspecialty?: string) =>
  Rotation.parse({ id, name: id, capacity: 1, parent_specialty, subspecialty });

describe('affinityOf', () => {
  it('takes the most specific entry first, even when it is 0', () => {
    const weights = { cardio: { icu: 0 }, Medicine: { Critical: 30 } };
    expect(affinityOf(profile(weights), of('Medicine', 'cardio'), of('Critical', 'icu'))).toBe(0);
    expect(affinityOf(profile(weights), of('Medicine', 'renal'), of('Critical', 'icu'))).toBe(30);
    expect(affinityOf(profile(weights), of('Medicine'), of('Surgery'))).toBe(0);
  });

  it('finds nothing under the names every object inherits', () => {
    expect(affinityOf(profile({}), of('constructor'), of('toString'))).toBe(0);
    expect(affinityOf(profile({ Surgery: {} }), of('Surgery'), of('constructor'))).toBe(0);
  });

  it('is the same in both orders, whatever entries there are', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const table = fc.dictionary(name, fc.dictionary(name, fc.integer({ min: -100, max: 100 })));
    const specialties = fc.record({ parent_specialty: name, subspecialty: fc.option(name) });
    fc.assert(
      fc.property(table, specialties, specialties, (weights, a, b) => {
        const symmetric = Object.fromEntries(
          Object.entries(weights).map(([row, columns]) => [
            row,
            Object.fromEntries(Object.entries(columns).filter(([column]) => !(weights[column] && column > row))),
          ]),
        );
        expect(affinityOf(profile(symmetric), a, b)).toBe(affinityOf(profile(symmetric), b, a));
      }),
    );
  });
});

describe('the shipped profile', () => {
  it('is a valid profile, labelled illustrative, and serves only requests without their own', () => {
    expect(AffinityProfile.safeParse(illustrativeProfile).success).toBe(true);
    expect(illustrativeProfile.source).toMatch(/^Illustrative/);
    expect(profileFor({ affinity: null })).toBe(illustrativeProfile);
    const own = profile({});
    expect(profileFor({ affinity: own })).toBe(own);
  });

  it('is centred on the mean: a pair above 0.208 is positive, one below it negative', () => {
    expect(affinityOf(illustrativeProfile, of('Intensive care'), of('Anaesthetics'))).toBe(46);
    expect(affinityOf(illustrativeProfile, of('Psychiatry'), of('General Practice'))).toBe(24);
    expect(affinityOf(illustrativeProfile, of('Paediatrics'), of('General practice'))).toBe(15);
    expect(affinityOf(illustrativeProfile, of('General practice'), of('Surgery'))).toBe(-40);
  });
});

describe('unmatchedSpecialties', () => {
  it('lists a parent specialty once, unless it or its subspecialty has an entry on either side', () => {
    const rotations = [
      rotation('1', 'Ward 7 Float'),
      rotation('2', 'Ward 7 Float'),
      rotation('3', 'Surgery'),
      rotation('4', 'Medicine', 'renal'),
      rotation('5', 'Critical'),
    ];
    const affinity = profile({ Surgery: { renal: 5 } });
    expect(unmatchedSpecialties({ rotations, affinity })).toEqual(['Critical', 'Ward 7 Float']);
  });
});
