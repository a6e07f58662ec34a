import type { ObjectiveParts } from '#engine/domain/response.ts';
import type { Plan } from '#engine/plan/read-plan.ts';
import { affinity } from './affinity.ts';
import { diversity } from './diversity.ts';
import { fill } from './fill.ts';
import { leave } from './leave.ts';
import type { ObjectivePart } from './part.ts';
import { pathway } from './pathway.ts';

/** Every part of the objective. */
export const objectiveParts: readonly ObjectivePart[] = [affinity, diversity, leave, pathway, fill];

/** A plan that scores nothing anywhere. */
export const noParts: ObjectiveParts = { affinity: 0, diversity: 0, leave: 0, pathway: 0, fill: 0, stability: 0 };

/** What the plan is worth, part by part, each times its weight; the objective is their sum. */
export const scoreParts = (plan: Plan): ObjectiveParts => {
  const parts = { ...noParts };
  for (const part of objectiveParts)
    if (part.applies(plan.request)) parts[part.name] = plan.request.weights[part.name] * part.score(plan) || 0;
  return parts;
};

/** Sum of the parts. */
export const objectiveOf = (parts: ObjectiveParts): number =>
  Object.values(parts).reduce((sum, score) => sum + score, 0);
