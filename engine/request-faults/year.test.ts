import { expect, it } from 'vitest';
import { faultsOf } from './fault.case.ts';
import { yearFaults } from './year.ts';

const faults = (given: object) => faultsOf(yearFaults, given);

it('accepts the year of its ruleset', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ state: 'VIC', cohort: 'PGY1', term_structure: [10, 10, 10, 10, 12] })).toEqual([]);
  expect(faults({ state: 'VIC', cohort: 'PGY2', term_structure: [13, 13, 13, 13] })).toEqual([]);
  expect(faults({ state: 'VIC', cohort: 'PGY1', rules: { terms: null } })).toEqual([]);
});

it('refuses more than 53 weeks, another number of terms, and fewer weeks than the ruleset needs', () => {
  expect(faults({ term_structure: [27, 27] })).toEqual([
    '/term_structure: the terms add up to 54 weeks; a year has at most 53',
  ]);
  expect(faults({ state: 'VIC', cohort: 'INTERN', term_structure: [11, 11, 11, 11] })).toEqual([
    '/term_structure: VIC PGY1 2026 asks for 5 terms; the term structure given has 4',
    '/term_structure: VIC PGY1 2026 asks for at least 47 weeks; the terms add up to 44',
  ]);
});
