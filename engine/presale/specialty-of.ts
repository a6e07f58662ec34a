import { choicesText, type Inference, inferSpecialty, parentSpecialties } from '../specialties/index.ts';
import { fold } from '../workbook/words.ts';

/** What a row says of its specialty; `knowsFlags`: whether it also says what kind of term it is. */
type Written = { parent?: string; specialty?: string; subspecialty?: string; knowsFlags: boolean };

/** Specialties of a post, and what its name says beside them; `note` tells what was taken from the name, `fault` that nothing could be. */
export type NamedSpecialty = {
  parent_specialty: string;
  specialty: string | null;
  subspecialty: string | null;
  is_service_term: boolean;
  is_rural: boolean;
  note?: string;
  fault?: string;
};

const isSure = ({ confidence }: Inference): boolean => confidence === 'high' || confidence === 'medium';

const parentNamed = (text: string): string | undefined =>
  parentSpecialties.find(({ name }) => fold(name) === fold(text))?.name;

/** The specialties as they are written; what is missing of them after the specialty, or else the name of the term. */
export const specialtyOf = (name: string, { parent, specialty, subspecialty, knowsFlags }: Written): NamedSpecialty => {
  // A list that says everything, such as the shipped one, has nothing read from its names.
  if (parent !== undefined && knowsFlags)
    return {
      parent_specialty: parent,
      specialty: specialty ?? null,
      subspecialty: subspecialty ?? null,
      is_service_term: false,
      is_rural: false,
    };
  const byName = inferSpecialty(name);
  // "Medicine" under a heading Specialty is a parent specialty, and leaves the specialty to the name.
  const writtenParent = parent ?? (specialty === undefined ? undefined : parentNamed(specialty));
  const writtenSpecialty = parent === undefined && writtenParent !== undefined ? undefined : specialty;
  const bySpecialty = writtenSpecialty === undefined ? byName : inferSpecialty(writtenSpecialty);
  const taken = isSure(bySpecialty) ? bySpecialty.parent_specialty : null;
  const parent_specialty = writtenParent ?? taken ?? '';
  const agrees = isSure(byName) && fold(byName.parent_specialty ?? '') === fold(parent_specialty);
  const named: NamedSpecialty = {
    parent_specialty,
    specialty: writtenSpecialty ?? (agrees ? byName.specialty : null),
    subspecialty: subspecialty ?? null,
    is_service_term: byName.flags.includes('service'),
    is_rural: byName.flags.includes('rural'),
  };
  if (parent_specialty === '') {
    const choices = choicesText(bySpecialty);
    return {
      ...named,
      fault: `Specialty: '${writtenSpecialty ?? name}' does not say one${choices ? ` (${choices})` : ''}; write it, such as Medicine or Surgery`,
    };
  }
  if (writtenParent !== undefined) return named;
  const what = named.specialty === null ? parent_specialty : `${parent_specialty}, ${named.specialty}`;
  const doubt = bySpecialty.confidence === 'high' ? '' : ': please confirm';
  return { ...named, note: `Specialty: empty; read from '${writtenSpecialty ?? name}' as ${what}${doubt}` };
};
