import type { AffinityProfile } from '#engine/domain/affinity.ts';
import type { LineRole } from '#engine/domain/line-roles.ts';
import { defaultPathwayWeight, type SchedulingRequest } from '#engine/domain/request.ts';
import { postsIn, type Rotation } from '#engine/domain/rotation.ts';
import { cohortMayUse } from './line-faults.ts';
import type { PlacedRotation } from './plan-cells.ts';

const diversityPenalty = 50;
const leavePenalty = 100;
const requiredPostPenalty = 400;
const openPostPenalty = 2;

/**
 * The profile's weight of two rotations: subspecialties' entries first, each looked up in either direction. The two mixed
 * entries may differ, so the pair is put in order of parent, then subspecialty, first.
 */
export const pairAffinity = (profile: AffinityProfile, one: Rotation, other: Rotation): number => {
  const rank = ({ parent_specialty, subspecialty }: Rotation) => `${parent_specialty}\u0000${subspecialty ?? ''}`;
  const [a, b] = rank(one) <= rank(other) ? [one, other] : [other, one];
  const entry = (x: string | null | undefined, y: string | null | undefined) =>
    x == null || y == null ? undefined : (profile.weights[x]?.[y] ?? profile.weights[y]?.[x]);
  return (
    entry(a.subspecialty, b.subspecialty) ??
    entry(a.subspecialty, b.parent_specialty) ??
    entry(a.parent_specialty, b.subspecialty) ??
    entry(a.parent_specialty, b.parent_specialty) ??
    0
  );
};

/** What a line brings by itself, before it meets other lines: affinity and pathway, weighted. */
export const ownValue = (
  request: SchedulingRequest,
  profile: AffinityProfile,
  role: LineRole,
  placed: readonly PlacedRotation[],
): number => {
  let affinity = 0;
  for (let i = 0; i < placed.length; i++)
    for (let j = i + 1; j < placed.length; j++)
      affinity += pairAffinity(profile, placed[i].rotation, placed[j].rotation);
  const wanted = role.pathway === null ? undefined : request.priority_requirements?.[role.pathway];
  const preferred =
    wanted?.mode === 'prefer'
      ? placed.filter(
          ({ rotation }) =>
            wanted.rotation_ids?.includes(rotation.id) ||
            wanted.specialties?.includes(rotation.parent_specialty) ||
            (rotation.subspecialty != null && wanted.specialties?.includes(rotation.subspecialty)),
        ).length
      : 0;
  const perPreferred = wanted?.weight ?? defaultPathwayWeight;
  return request.weights.affinity * affinity + request.weights.pathway * perPreferred * preferred;
};

/** Lines with the same key have the same specialties, so all but one of them cost the diversity penalty. */
export const specialtiesKey = (placed: readonly PlacedRotation[]): string =>
  placed
    .map(({ rotation }) => rotation.parent_specialty)
    .sort()
    .join('\u0000');

/** Cost of each further line with specialties that another line already has. */
export const repeatCost = (request: SchedulingRequest): number => request.weights.diversity * diversityPenalty;

/** Leave placements of a line, and those of them that end by the middle of the year. */
export const leaveOf = (
  request: SchedulingRequest,
  placed: readonly PlacedRotation[],
): { leave: number; early: number } => {
  const weeksBefore = (term: number) => request.term_structure.slice(0, term).reduce((a, b) => a + b, 0);
  const middle = weeksBefore(request.term_structure.length) / 2;
  const leave = placed.filter(({ rotation }) => rotation.is_leave);
  return { leave: leave.length, early: leave.filter(({ last }) => weeksBefore(last + 1) <= middle).length };
};

/** Cost of leave that comes late: `shortfall` is share x leave placements - early ones, where that is positive. */
export const lateLeaveCost = (request: SchedulingRequest, shortfall: number): number =>
  request.leave_first_half_share == null ? 0 : request.weights.leave * leavePenalty * Math.max(0, shortfall);

/** Cost of the posts of one rotation left open in one term, when `used` of them are filled. */
export const openPostsCost = (
  request: SchedulingRequest,
  rotation: Rotation,
  termIndex: number,
  used: number,
): number => {
  if (!cohortMayUse(rotation, request)) return 0;
  const posts = postsIn(rotation, termIndex);
  const required = Math.min(rotation.required, posts);
  const open = rotation.excludable ? 0 : posts - Math.max(used, required);
  return request.weights.fill * (requiredPostPenalty * Math.max(0, required - used) + openPostPenalty * open);
};
