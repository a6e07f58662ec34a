import type { Violation } from '#engine/domain/response.ts';
import { fromRequest, lineViolation, type PlanCondition } from './condition.ts';

/** A line reserved for an exact pathway holds all its rotations and at least one rotation of each of its specialties. */
export const pathways: PlanCondition = ({ request, lines }) => {
  const violations: Violation[] = [];
  const requirements = new Map(Object.entries(request.priority_requirements ?? {}));
  const nameOf = new Map(request.rotations.map((rotation) => [rotation.id, rotation.name]));
  for (const line of lines) {
    const requirement = line.role?.pathway == null ? undefined : requirements.get(line.role.pathway);
    if (requirement?.mode !== 'exact') continue;
    const missing = [
      ...(requirement.rotation_ids ?? [])
        .filter((id) => !line.placements.some(({ rotation }) => rotation.id === id))
        .map((id) => nameOf.get(id) ?? id),
      ...(requirement.specialties ?? [])
        .filter(
          (name) =>
            !line.placements.some(
              ({ rotation }) => rotation.parent_specialty === name || rotation.subspecialty === name,
            ),
        )
        .map((name) => `a rotation of ${name}`),
    ];
    for (const what of missing)
      violations.push(
        lineViolation(
          line,
          null,
          'pathway',
          `pathway ${line.role!.pathway} needs ${what}, which it lacks`,
          fromRequest,
        ),
      );
  }
  return violations;
};
