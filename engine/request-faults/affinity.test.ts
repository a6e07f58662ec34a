import { expect, it } from 'vitest';
import { affinityFaults } from './affinity.ts';
import { type faultless, faultsOf } from './fault.case.ts';

const faults = (weights: object) =>
  faultsOf(affinityFaults, { affinity: { source: '', version: '', weights } } as typeof faultless);

it('accepts half a table, a whole one, and none', () => {
  expect(faultsOf(affinityFaults, {})).toEqual([]);
  expect(faults({ a: { b: 5, a: 3 } })).toEqual([]);
  expect(faults({ a: { b: 5 }, b: { a: 5 }, constructor: { toString: 1 } })).toEqual([]);
});

it('names a pair whose two orders differ, once', () => {
  expect(faults({ a: { b: 5 }, b: { a: 6 } })).toEqual([
    '/affinity/weights/a/b: a with b is 5, but b with a is 6: a pair has one weight',
  ]);
});
