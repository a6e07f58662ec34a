import { affinityOf } from '#engine/affinity/index.ts';
import type { AffinityProfile } from '#engine/domain/affinity.ts';
import type { Placement } from '#engine/plan/placement.ts';
import type { ObjectivePart } from './part.ts';

/** Sum over the unordered pairs of rotations of one line of how well their specialties go together. */
export const lineAffinity = (profile: AffinityProfile, line: readonly Placement[]): number => {
  let total = 0;
  for (let first = 0; first < line.length; first++)
    for (let second = first + 1; second < line.length; second++)
      total += affinityOf(profile, line[first].rotation, line[second].rotation);
  return total;
};

/** Affinity of every line. */
export const affinity: ObjectivePart = {
  name: 'affinity',
  applies: () => true,
  score: (plan) => plan.lines.reduce((sum, line) => sum + lineAffinity(plan.profile, line.placements), 0),
};
