/** What a row says of its specialty. */
type Written = { parent?: string; specialty?: string; subspecialty?: string };

/** Specialties of a post; `note` says what was guessed, `fault` that it could not be. */
export type NamedSpecialty = {
  parent_specialty: string;
  specialty: string | null;
  subspecialty: string | null;
  is_service_term: boolean;
  is_rural: boolean;
  note?: string;
  fault?: string;
};

/** The specialties as they are written, and what is missing of them after the name of the term. */
export const specialtyOf = (name: string, { parent, specialty, subspecialty }: Written): NamedSpecialty => {
  const named = {
    parent_specialty: parent ?? '',
    specialty: specialty ?? null,
    subspecialty: subspecialty ?? null,
    is_service_term: false,
    is_rural: false,
  };
  if (parent !== undefined) return named;
  return { ...named, fault: `parent_specialty: empty for '${name}'; write one, such as Medicine or Surgery` };
};
