import type { AffinityProfile } from '#engine/domain/affinity.ts';
import type { SchedulingRequest } from '#engine/domain/request.ts';
import type { Rotation } from '#engine/domain/rotation.ts';
import { illustrativeProfile } from './illustrative.ts';

export { illustrativeProfile };

type Specialties = Pick<Rotation, 'parent_specialty' | 'subspecialty'>;

/** The profile a request is judged by: its own, or the shipped illustrative one. */
export const profileFor = (request: Pick<SchedulingRequest, 'affinity'>): AffinityProfile =>
  request.affinity ?? illustrativeProfile;

const entry = (weights: AffinityProfile['weights'], row: string, column: string): number | undefined =>
  Object.hasOwn(weights, row) && Object.hasOwn(weights[row], column) ? weights[row][column] : undefined;

const either = (weights: AffinityProfile['weights'], a: string, b: string): number | undefined =>
  entry(weights, a, b) ?? entry(weights, b, a);

const precedes = (a: Specialties, b: Specialties): boolean =>
  a.parent_specialty === b.parent_specialty
    ? (a.subspecialty ?? '') <= (b.subspecialty ?? '')
    : a.parent_specialty < b.parent_specialty;

/**
 * How well two rotations go together in one line, -100..100: the first entry found of subspecialty with subspecialty,
 * subspecialty with parent, parent with subspecialty, parent with parent; 0 without any.
 * Symmetric: the pair is put in order of its names first, since the two mixed entries may differ.
 */
export const affinityOf = (profile: AffinityProfile, first: Specialties, second: Specialties): number => {
  const [a, b] = precedes(first, second) ? [first, second] : [second, first];
  const { weights } = profile;
  let found: number | undefined;
  if (a.subspecialty != null && b.subspecialty != null) found = either(weights, a.subspecialty, b.subspecialty);
  if (found === undefined && a.subspecialty != null) found = either(weights, a.subspecialty, b.parent_specialty);
  if (found === undefined && b.subspecialty != null) found = either(weights, a.parent_specialty, b.subspecialty);
  return found ?? either(weights, a.parent_specialty, b.parent_specialty) ?? 0;
};

/** Parent specialties of the request for which the profile has no entry, neither under their own name nor under a subspecialty's. */
export const unmatchedSpecialties = (request: Pick<SchedulingRequest, 'affinity' | 'rotations'>): string[] => {
  const known = new Set<string>();
  for (const [row, columns] of Object.entries(profileFor(request).weights)) {
    known.add(row);
    for (const column of Object.keys(columns)) known.add(column);
  }
  const unmatched = new Set<string>();
  for (const { parent_specialty, subspecialty } of request.rotations)
    if (!known.has(parent_specialty) && !(subspecialty != null && known.has(subspecialty)))
      unmatched.add(parent_specialty);
  return [...unmatched].sort();
};
