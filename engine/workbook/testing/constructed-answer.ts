import { answerFrom } from '#engine/answer.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { SchedulingResponse } from '#engine/domain/response.ts';
import { rulesetFor } from '#engine/rulesets/index.ts';
import { constructedRequest } from '#engine/testing/constructed-request.ts';

const run = { seconds: 1.25, bound: null, reproducible: true, conflicts: [], request_sha256: 'f'.repeat(64) };

/** A request and a legal, complete answer to it; null for the few seeds that give none. */
export const constructedAnswer = (
  seed: number,
): { request: SchedulingRequest; response: SchedulingResponse } | null => {
  const constructed = constructedRequest(seed, (request) => rulesetFor(request).bounds);
  if (!constructed) return null;
  const { request, plan } = constructed;
  const index = new Map(request.rotations.map(({ id }, at) => [id, at]));
  const cells = plan.map((line) => line.map((id) => (id === null ? null : (index.get(id) ?? null))));
  return { request, response: answerFrom(request, cells, { ...run, status: 'FEASIBLE', stoppedBy: 'time' }) };
};

/** The answer to a request that no plan satisfies. */
export const refusal = (request: SchedulingRequest): SchedulingResponse =>
  answerFrom(request, [], {
    ...run,
    status: 'INFEASIBLE',
    stoppedBy: 'infeasible',
    conflicts: [{ rules: ['required_categories:D', 'capacity'], message: '=6 places short', cells: ['Rotations'] }],
  });
