import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { ObjectiveParts } from '#engine/domain/response.ts';
import type { Plan } from '#engine/plan/read-plan.ts';

/** One part of what a plan is worth, before its weight; penalties are negative. */
export type ObjectivePart = {
  name: keyof ObjectiveParts;
  /** Whether the request asks for it at all; otherwise it is 0 for every plan. */
  applies: (request: SchedulingRequest) => boolean;
  score: (plan: Plan) => number;
};
