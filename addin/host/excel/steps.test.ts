import { expect, it } from 'vitest';
import { inRequests, step } from './steps.ts';

const noop = () => undefined;
const sizes = (bytes: number[]) =>
  inRequests(
    bytes.map((each) => ({ ...step('S', 0, noop), bytes: each })),
    10,
  ).map((request) => request.map((each) => each.bytes));

it('fills requests in order and splits none of the steps', () => {
  expect(sizes([4, 6, 1, 9, 12, 3])).toEqual([[4, 6], [1, 9], [12], [3]]);
  expect(sizes([])).toEqual([]);
});

it('counts calls besides what they carry', () => {
  expect(step('S', 2, noop, 100).bytes).toBeGreaterThan(step('S', 1, noop, 100).bytes);
});
