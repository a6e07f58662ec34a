import { expect, it } from 'vitest';
import { requestFaults } from '#engine/request-faults.ts';
import { solve } from '#engine/solve.ts';
import { warmUpRequest } from './warm-up.ts';

it('what a thread warms up on can be solved', async () => {
  const request = warmUpRequest();
  expect(requestFaults(request)).toEqual([]);
  const { job_lines } = await solve({ ...request, max_seconds: 30 });
  expect(job_lines).toHaveLength(120);
});
