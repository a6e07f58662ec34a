import { lineRoles } from '#engine/domain/line-roles.ts';
import { requestedLines } from '#engine/domain/request.ts';
import { isUsableBy } from '#engine/rulesets/usable-rotations.ts';
import { type Fault, type FaultCheck, pointerTo } from './fault.ts';

/** Pathways name what exists, fit in the lines and terms there are, and say what an exact one needs. */
export const pathwayFaults: FaultCheck = (request) => {
  const faults: Fault[] = [];
  const requirements = Object.entries(request.priority_requirements ?? {});
  const { rotations, term_structure, cohort } = request;
  const byId = new Map(rotations.map((rotation) => [rotation.id, rotation]));
  const specialtiesOf = (some: typeof rotations) =>
    new Set(some.flatMap(({ parent_specialty, subspecialty }) => [parent_specialty, subspecialty]));
  const specialties = specialtiesOf(rotations);
  const usable = specialtiesOf(rotations.filter((rotation) => isUsableBy(rotation, cohort)));

  const wanted = requirements.reduce((sum, [, { lines }]) => sum + lines, 0);
  const lines = requestedLines(request);
  if (wanted > lines && lines > 0)
    faults.push({
      pointer: pointerTo('priority_requirements'),
      message: `the pathways reserve ${wanted} lines; there are ${lines}`,
    });
  const reserved = wanted > lines || wanted === 0 ? [] : lineRoles(request).map(({ pathway }) => pathway);

  for (const [name, requirement] of requirements) {
    const fault = (path: PropertyKey[], message: string) =>
      faults.push({ pointer: pointerTo('priority_requirements', name, ...path), message });
    const exact = requirement.mode === 'exact';
    const ids = requirement.rotation_ids ?? [];
    ids.forEach((id, at) => {
      const rotation = byId.get(id);
      if (!rotation) fault(['rotation_ids', at], `there is no rotation "${id}"`);
      else if (exact && !isUsableBy(rotation, cohort))
        fault(['rotation_ids', at], `${rotation.name} may not be held by ${cohort}`);
    });
    (requirement.specialties ?? []).forEach((specialty, at) => {
      if (!specialties.has(specialty)) fault(['specialties', at], `no rotation has the specialty "${specialty}"`);
      else if (exact && !usable.has(specialty))
        fault(['specialties', at], `no rotation of ${specialty} may be held by ${cohort}`);
    });
    if (!exact || requirement.lines === 0) continue;
    if (ids.length === 0 && !requirement.specialties?.length)
      fault([], 'an exact pathway names at least one of rotation_ids or specialties');
    // What is no rotation may be another's name misspelt, and take no term of its own.
    const terms = [...new Set(ids)].reduce((sum, id) => sum + (byId.get(id)?.span_terms ?? 0), 0);
    if (terms > term_structure.length)
      fault(['rotation_ids'], `these rotations take ${terms} terms in a year of ${term_structure.length}`);
    const got = reserved.filter((pathway) => pathway === name).length;
    if (reserved.length > 0 && got < requirement.lines)
      fault(
        ['lines'],
        `${requirement.lines} lines are reserved, but only ${got} can be: the others belong to workers who target another pathway`,
      );
  }
  return faults;
};
