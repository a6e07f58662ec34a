import { expect, it } from 'vitest';
import { requestFaults } from '#engine/request-faults.ts';
import { solve } from '#engine/solve.ts';
import { warmUpRequests } from './warm-up.ts';

it('what a thread warms up on can be solved, small ones first', async () => {
  const built: number[] = [];
  for (const request of warmUpRequests()) {
    expect(requestFaults(request)).toEqual([]);
    built.push((await solve({ ...request, max_seconds: 30 })).job_lines.length);
  }
  expect(built).toEqual([10, 140, 140]);
});
