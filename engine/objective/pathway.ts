import { defaultPathwayWeight, type PathwayRequirement } from '#engine/domain/request.ts';
import type { Rotation } from '#engine/domain/rotation.ts';
import type { ObjectivePart } from './part.ts';

/** Whether a pathway names the rotation: by its id, its parent specialty or its subspecialty. */
export const isNamedBy = (requirement: PathwayRequirement, rotation: Rotation): boolean =>
  requirement.rotation_ids?.includes(rotation.id) === true ||
  requirement.specialties?.includes(rotation.parent_specialty) === true ||
  (rotation.subspecialty != null && requirement.specialties?.includes(rotation.subspecialty) === true);

/** Rotations a pathway prefers, held by the lines reserved for it; each counts once. */
export const pathway: ObjectivePart = {
  name: 'pathway',
  applies: (request) => Object.values(request.priority_requirements ?? {}).some(({ mode }) => mode === 'prefer'),
  score: (plan) => {
    let total = 0;
    const requirements = new Map(Object.entries(plan.request.priority_requirements ?? {}));
    for (const { role, placements } of plan.lines) {
      const requirement = role?.pathway == null ? undefined : requirements.get(role.pathway);
      if (requirement?.mode !== 'prefer') continue;
      const held = placements.filter(({ rotation }) => isNamedBy(requirement, rotation)).length;
      total += held * (requirement.weight ?? defaultPathwayWeight);
    }
    return total;
  },
};
