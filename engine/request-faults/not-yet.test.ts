import { expect, it } from 'vitest';
import { faultsOf } from './fault.case.ts';
import { notYetServed } from './not-yet.ts';

it('refuses what is not served yet, and accepts its absence', () => {
  expect(faultsOf(notYetServed, { previous: null, annual_leave: null })).toEqual([]);
  expect(faultsOf(notYetServed, { previous: { job_lines: [] }, annual_leave: {} })).toEqual([
    expect.stringMatching(/^\/previous: .*not available yet/),
    expect.stringMatching(/^\/annual_leave: .*not available yet/),
  ]);
});
