import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SchedulingRequest } from '../../domain/request.ts';
import { awkwardRequest } from './awkward-request.ts';
import { unvariedFields } from './unvaried-fields.ts';

it('requests drawn for the tests vary in every field of the contract that is served', () => {
  const unvaried = unvariedFields(SchedulingRequest, fc.sample(awkwardRequest, { numRuns: 120, seed: 1 }));
  expect(unvaried.filter((field) => !/^\/(previous|annual_leave)\//.test(field))).toEqual([]);
});
