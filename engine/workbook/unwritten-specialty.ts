import {
  doubtText,
  flagsOfSpecialty,
  type Inference,
  type RotationFlags,
  readingText,
  rotationFlags,
} from '#engine/specialties/index.ts';
import type { Place } from './place.ts';
import { loose } from './words.ts';

/** A position's specialties as its planner says them. */
export type OwnSpecialty = { name: string; parent_specialty: string; subspecialty: string | null };

/** What planners say of positions, by `positionKey`. */
export type OwnSpecialties = ReadonlyMap<string, OwnSpecialty>;

/** `own`: from the workbook's sheet `Specialties`; `remembered`: earlier corrections, which stand back behind it. */
export type KnownSpecialties = { own: OwnSpecialties; remembered: OwnSpecialties };

/** Names that differ in case, spaces, punctuation and plurals are one position. */
export const positionKey = (name: string): string => loose(name) || name;

export const specialtiesByName = (list: readonly OwnSpecialty[]): Map<string, OwnSpecialty> =>
  new Map(list.map((own) => [positionKey(own.name), own]));

/**
 * A position whose specialty is not written on its sheet: what its name says, what was taken, and the cells it can be written to
 * (null where the sheet has no such column).
 */
export type UnwrittenSpecialty = {
  name: string;
  at: Place;
  cells: { parent_specialty: Place | null; subspecialty: Place | null };
  /** The same for kinds of term (Service, Leave, ...) that no cell of the row says. */
  flagCells: Partial<Record<keyof RotationFlags, Place | null>>;
  /** As it is written, which stays; null where it is empty too. */
  subspecialty: string | null;
  inference: Inference;
  /** Null: nothing, and that is an error. */
  taken: { parent_specialty: string; subspecialty: string | null } | null;
  /** Where it was taken from: the name, the sheet `Specialties`, or an earlier correction. */
  from: 'name' | 'sheet' | 'remembered' | null;
};

/** The kinds of term of a position that its planner says is of a specialty: what the name says beside it, and what that specialty is. */
export const flagsOfSaid = (
  { flags }: Inference,
  own: { parent_specialty: string; specialty: string | null },
): RotationFlags => rotationFlags([...flags.filter((flag) => flag !== 'non_clinical'), ...flagsOfSpecialty(own)]);

/**
 * The positions, each name once, whose specialty was taken from a name that does not say it for certain; `reason` says what was taken, and
 * what is open about it, as a sentence.
 */
export const unconfirmedNames = (unwritten: readonly UnwrittenSpecialty[]): { name: string; reason: string }[] => {
  const reasons = new Map<string, string>();
  for (const { name, from, inference, taken } of unwritten) {
    if (from !== 'name' || taken === null || inference.confidence === 'high' || reasons.has(name)) continue;
    const { parent_specialty, subspecialty } = taken;
    const doubt = doubtText(inference);
    const text = readingText({ parent_specialty, specialty: subspecialty });
    reasons.set(name, `Taken for ${text}${doubt === '' ? '' : `, but ${doubt}`}; not confirmed.`);
  }
  return [...reasons].map(([name, reason]) => ({ name, reason }));
};
