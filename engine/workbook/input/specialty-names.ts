import { type Inference, inferSpecialty } from '#engine/specialties/index.ts';
import { fold } from '../words.ts';

/** Specialties as they are inferred: `specialty` is the dictionary's, `subspecialty` what a rotation would hold. */
export type InferredNames = { parent_specialty: string; specialty: string | null; subspecialty: string | null };

/** Names of specialties met on a sheet, so that one specialty has one spelling. */
export type SpecialtyNames = {
  /** The spelling first met of a name that differs only in case, spaces or punctuation. */
  canonical: (name: string) => string;
  /** The specialty of this sheet that a position is named exactly after, or null. */
  namedAfter: (position: string) => string | null;
  /**
   * What is inferred, in the names of this sheet: a sheet that writes `Emergency Medicine` for its rotations has no `Emergency` beside it,
   * which would be another specialty to the rules. There a name that is itself a specialty stands without a subspecialty.
   */
  onSheet: (inferred: InferredNames) => { parent_specialty: string; subspecialty: string | null };
};

/** `written` are all specialties on the sheet, in the order of their rows. */
export const specialtyNames = (written: readonly string[]): SpecialtyNames => {
  const keyOf = (name: string): string => fold(name) || name;
  const spelling = new Map<string, string>();
  for (const name of written) if (!spelling.has(keyOf(name))) spelling.set(keyOf(name), name);
  let inferred: (Inference & { name: string })[] | undefined;
  const meanings = (): (Inference & { name: string })[] => {
    inferred ??= [...spelling.values()].map((name) => ({ ...inferSpecialty(name), name }));
    return inferred;
  };
  return {
    canonical: (name) => spelling.get(keyOf(name)) ?? name,
    namedAfter: (position) => spelling.get(fold(position)) ?? null,
    onSheet: ({ parent_specialty, specialty, subspecialty }) => {
      const ofParent = meanings().filter(
        (each) => each.parent_specialty === parent_specialty && each.confidence !== 'low',
      );
      const asParent =
        spelling.get(keyOf(parent_specialty)) ?? ofParent.find((each) => each.specialty === null)?.name ?? null;
      if (asParent !== null) return { parent_specialty: asParent, subspecialty };
      const asSpecialty = specialty === null ? undefined : ofParent.find((each) => each.specialty === specialty);
      return asSpecialty
        ? { parent_specialty: asSpecialty.name, subspecialty: null }
        : { parent_specialty, subspecialty };
    },
  };
};
