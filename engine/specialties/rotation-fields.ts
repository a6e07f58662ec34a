import type { Rotation } from '#engine/domain/rotation.ts';
import { leaveParent, parentSpecialties, serviceParent } from './dictionary/index.ts';
import type { Flag } from './entry.ts';
import type { Inference } from './inference.ts';
import type { Reading } from './lexicon.ts';

/** General practice is capped as a specialty only: its blocks of 20 weeks are more than the quarter of a year a subspecialty may take. */
const withoutSubspecialty = new Set(['General practice']);

/**
 * The specialty as a rotation's subspecialty, which is what the limit of a quarter of the year is about. The narrower one (Colorectal
 * surgery) is not taken: two units of General surgery are one subspecialty here, the stricter reading, as in the samples.
 */
export const rotationSubspecialty = ({ specialty }: Pick<Reading, 'specialty'>): string | null =>
  specialty === null || withoutSubspecialty.has(specialty) ? null : specialty;

export type RotationFlags = Partial<
  Pick<Rotation, 'is_service_term' | 'is_nights_or_relief' | 'is_leave' | 'is_rural' | 'is_non_clinical'>
>;

const fieldOf: Record<Flag, keyof RotationFlags | null> = {
  service: 'is_service_term',
  nights: 'is_nights_or_relief',
  relief: 'is_nights_or_relief',
  leave: 'is_leave',
  rural: 'is_rural',
  non_clinical: 'is_non_clinical',
  general_practice: null,
};

/** Flags of a specialty whatever the position is called: pathology is not clinical, a service term is one. */
export const flagsOfSpecialty = ({
  parent_specialty,
  specialty,
}: Pick<Reading, 'parent_specialty' | 'specialty'>): Flag[] => {
  if (parent_specialty === serviceParent) return ['service', 'relief'];
  if (parent_specialty === leaveParent) return ['leave'];
  const parent = parentSpecialties.find(({ name }) => name === parent_specialty);
  const own = parent?.specialties.find(({ name }) => name === specialty);
  return [...(parent?.flags ?? []), ...(own?.flags ?? [])];
};

/** The fields of a rotation that flags set; those they do not speak of are absent. */
export const rotationFlags = (flags: readonly Flag[]): RotationFlags =>
  Object.fromEntries(flags.flatMap((flag) => (fieldOf[flag] === null ? [] : [[fieldOf[flag], true]])));

/** An inference as fields of a rotation; null where the name says no parent specialty. */
export const rotationFields = (
  inference: Inference,
): (Pick<Rotation, 'parent_specialty'> & { subspecialty: string | null } & RotationFlags) | null =>
  inference.parent_specialty === null
    ? null
    : {
        parent_specialty: inference.parent_specialty,
        subspecialty: rotationSubspecialty(inference),
        ...rotationFlags(inference.flags),
      };
