import type { LineRole } from '#engine/domain/line-roles.ts';
import { type Lock, lineNumberOf } from '#engine/domain/lock.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import { isTeamEmbedded, postsIn, type Rotation } from '#engine/domain/rotation.ts';
import { type Bounds, Cohort } from '#engine/domain/ruleset.ts';
import { type LineCells, type PlacedRotation, placementsOf } from './plan-cells.ts';

const tolerance = 1e-9;

/** Whether the request's cohort may use the rotation at all. */
export const cohortMayUse = (rotation: Rotation, request: SchedulingRequest): boolean =>
  request.cohort === 'ANY' ||
  !rotation.cohorts ||
  rotation.cohorts.some((name) => {
    const cohort = Cohort.safeParse(name);
    return cohort.success && (cohort.data === 'ANY' || cohort.data === request.cohort);
  });

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const weeksOf = (placed: readonly PlacedRotation[]) => sum(placed.map(({ weeks }) => weeks));

const largest = (
  placed: readonly PlacedRotation[],
  key: (rotation: Rotation) => string | null,
  measure: 'weeks' | 1,
) => {
  const totals = new Map<string, number>();
  for (const { rotation, weeks } of placed) {
    const name = key(rotation);
    if (name !== null) totals.set(name, (totals.get(name) ?? 0) + (measure === 1 ? 1 : weeks));
  }
  return Math.max(0, ...totals.values());
};

const termsThatCount = (placed: readonly PlacedRotation[], bounds: Bounds): number => {
  const counted = placed.filter(
    ({ rotation, weeks }) => weeks >= (bounds.min_term_weeks ?? 0) && !rotation.is_service_term && !rotation.is_leave,
  );
  if (!bounds.min_terms_distinct) return counted.length;
  return new Set(
    counted.map(({ rotation }) =>
      bounds.min_terms_distinct === 'specialty'
        ? rotation.parent_specialty
        : (rotation.subspecialty ?? rotation.parent_specialty),
    ),
  ).size;
};

const boundFaults = (placed: readonly PlacedRotation[], bounds: Bounds, calendarWeeks: number): string[] => {
  const faults: string[] = [];
  const atMost = (name: keyof Bounds, value: number, limit: number | null | undefined) => {
    if (limit !== null && limit !== undefined && value > limit + tolerance) faults.push(name);
  };
  const atLeast = (name: keyof Bounds, value: number, limit: number | null | undefined) => {
    if (limit !== null && limit !== undefined && value < limit - tolerance) faults.push(name);
  };
  const of = (test: (rotation: Rotation) => boolean) => placed.filter(({ rotation }) => test(rotation));
  const share = (value: number | null | undefined) => (value == null ? value : value * calendarWeeks);

  const ownLeave = placed.some(({ rotation }) => rotation.is_leave) ? 5 : 0;
  atLeast('min_weeks', weeksOf(placed) - ownLeave, bounds.min_weeks);
  atLeast('min_terms', termsThatCount(placed, bounds), bounds.min_terms);
  const categories = new Set(placed.flatMap(({ rotation }) => rotation.experience_categories));
  if ((bounds.required_categories ?? []).some((category) => category !== 'E' && !categories.has(category)))
    faults.push('required_categories');
  const specialty = (rotation: Rotation) => rotation.parent_specialty;
  const subspecialty = (rotation: Rotation) => rotation.subspecialty ?? null;
  atMost('max_specialty_share', largest(placed, specialty, 'weeks'), share(bounds.max_specialty_share));
  atMost('max_subspecialty_share', largest(placed, subspecialty, 'weeks'), share(bounds.max_subspecialty_share));
  atMost('max_subspecialty_terms', largest(placed, subspecialty, 1), bounds.max_subspecialty_terms);
  atMost('max_service_share', weeksOf(of((r) => r.is_service_term)), share(bounds.max_service_share));
  atMost('max_service_terms', of((r) => r.is_service_term).length, bounds.max_service_terms);
  atLeast('min_team_share', weeksOf(of(isTeamEmbedded)), share(bounds.min_team_share));
  atMost('max_rural_terms', of((r) => r.is_rural).length, bounds.max_rural_terms);
  atMost('max_nights_relief_terms', of((r) => r.is_nights_or_relief).length, bounds.max_nights_relief_terms);
  atMost('max_non_clinical_terms', of((r) => r.is_non_clinical).length, bounds.max_non_clinical_terms);
  if (bounds.allow_spanning_terms === false && placed.some(({ first, last }) => last > first))
    faults.push('allow_spanning_terms');
  const unique = new Set(placed.map(({ rotation }) => rotation.id)).size === placed.length;
  if ((bounds.unique_rotation === undefined || bounds.unique_rotation) && !unique) faults.push('unique_rotation');
  return faults;
};

const lockHolds = (lock: Lock, cells: LineCells): boolean => {
  const held = lock.term == null ? cells : [cells[lock.term - 1]];
  return (
    (lock.rotation_id == null || held.includes(lock.rotation_id)) &&
    (lock.any_of == null || lock.any_of.some((id) => held.includes(id))) &&
    (lock.not == null || !lock.not.some((id) => held.includes(id)))
  );
};

const pathwayHolds = (
  request: SchedulingRequest,
  pathway: string | null,
  placed: readonly PlacedRotation[],
): boolean => {
  const wanted = pathway === null ? undefined : request.priority_requirements?.[pathway];
  if (wanted?.mode !== 'exact') return true;
  const ids = new Set(placed.map(({ rotation }) => rotation.id));
  const names = new Set(placed.flatMap(({ rotation }) => [rotation.parent_specialty, rotation.subspecialty]));
  return (
    (wanted.rotation_ids ?? []).every((id) => ids.has(id)) &&
    (wanted.specialties ?? []).every((name) => names.has(name))
  );
};

/** The locks that speak of the line with this id. */
export const locksOf = (request: SchedulingRequest, lineIdentifier: string): Lock[] =>
  request.locks.filter((lock) => lineNumberOf(lock.line) === lineNumberOf(lineIdentifier));

/**
 * Names of the rules one line breaks, judged alone (capacity and identical lines are the plan's affair), straight from
 * the wording of the rules: the plain reading that the engine and the checker are tested against.
 */
export const lineFaults = (request: SchedulingRequest, bounds: Bounds, role: LineRole, cells: LineCells): string[] => {
  const rotations = new Map(request.rotations.map((rotation) => [rotation.id, rotation]));
  const placed = placementsOf(cells, rotations, request.term_structure);
  if (!placed || cells.length !== request.term_structure.length) return ['shape'];
  const faults = boundFaults(placed, bounds, sum(request.term_structure));
  if (cells.some((cell, term) => (cell === null) !== role.unavailable.has(term))) faults.push('availability');
  if (placed.some(({ rotation }) => !cohortMayUse(rotation, request))) faults.push('cohorts');
  if (cells.some((cell, term) => cell !== null && postsIn(rotations.get(cell)!, term) === 0)) faults.push('capacity');
  if (locksOf(request, role.id).some((lock) => !lockHolds(lock, cells))) faults.push('locks');
  if (!pathwayHolds(request, role.pathway, placed)) faults.push('pathway');
  return faults;
};
