import type { AffinityProfile } from '#engine/domain/affinity.ts';
import type { LineRole } from '#engine/domain/line-roles.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { Bounds } from '#engine/domain/ruleset.ts';
import { legalLines } from './legal-lines.ts';
import { locksOf } from './line-faults.ts';
import { type LineCells, placementsOf, rotationsById } from './plan-cells.ts';
import { leaveOf, ownValue, specialtiesKey } from './plan-value.ts';

/** One way to fill a line, with all that the search asks of it. */
export type LineChoice = {
  cells: LineCells;
  own: number;
  key: string;
  leave: number;
  early: number;
  posts: readonly number[];
};

/** Lines that are the same to every rule: interchangeable, so only one order of them is tried. */
export type LineKind = { choices: LineChoice[]; lines: number[] };

/** The kinds of lines of a request, each with every legal line of its kind; the kind with the fewest first. */
export const lineKinds = (
  request: SchedulingRequest,
  bounds: Bounds,
  profile: AffinityProfile,
  roles: readonly LineRole[],
): LineKind[] => {
  const rotations = rotationsById(request.rotations);
  const indexOf = new Map(request.rotations.map((rotation, index) => [rotation.id, index]));
  const terms = request.term_structure.length;
  const kinds = new Map<string, LineKind>();
  roles.forEach((role, line) => {
    const locks = locksOf(request, role.id).map(({ line: _, ...wish }) => wish);
    const signature = JSON.stringify([[...role.unavailable], role.pathway, locks]);
    const known = kinds.get(signature);
    if (known) {
      known.lines.push(line);
      return;
    }
    const choices = [...legalLines(request, bounds, role)].map((cells): LineChoice => {
      const placed = placementsOf(cells, rotations, request.term_structure) ?? [];
      return {
        cells,
        own: ownValue(request, profile, role, placed),
        key: specialtiesKey(placed),
        ...leaveOf(request, placed),
        posts: cells.flatMap((id, term) => (id === null ? [] : [indexOf.get(id)! * terms + term])),
      };
    });
    kinds.set(signature, { choices, lines: [line] });
  });
  return [...kinds.values()].sort((a, b) => a.choices.length - b.choices.length);
};
