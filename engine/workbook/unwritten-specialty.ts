import { flagsOfSpecialty, type Inference, type RotationFlags, rotationFlags } from '#engine/specialties/index.ts';
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

const named = 8;

/** What the reader of a plan has to know of specialties that were taken from names alone, as sentences; none where all are certain. */
export const specialtyCaveats = (unwritten: readonly UnwrittenSpecialty[]): string[] => {
  const open = unwritten.filter(({ from, inference }) => from === 'name' && inference.confidence !== 'high');
  const names = [...new Set(open.map(({ name }) => name))];
  if (names.length === 0) return [];
  const rest = names.length > named ? ` and ${names.length - named} more` : '';
  return [`Specialties read from names and not confirmed: ${names.slice(0, named).join('; ')}${rest}.`];
};
