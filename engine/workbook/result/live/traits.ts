import { isTeamEmbedded, type Rotation } from '../../../domain/rotation.ts';
import { type Layout, reference } from '../layout.ts';

/** What formulas need to know of a rotation, as numbers. `specialty`, `subspecialty` and `key` are codes from 1; 0: none. */
export type TraitName =
  | 'service'
  | 'leave'
  | 'rural'
  | 'nights'
  | 'nonClinical'
  | 'team'
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'span'
  | 'specialty'
  | 'subspecialty'
  | 'key';

export const traitNames: readonly TraitName[] = [
  'service',
  'leave',
  'rural',
  'nights',
  'nonClinical',
  'team',
  'A',
  'B',
  'C',
  'D',
  'span',
  'specialty',
  'subspecialty',
  'key',
];

export type Traits = Record<TraitName, number>;

/** The traits of each rotation, in their order. `key` is the subspecialty, or the specialty where there is none. */
export const traitsOf = (rotations: readonly Rotation[]): Traits[] => {
  const code = () => {
    const codes = new Map<string, number>();
    return (name: string | null | undefined): number => {
      if (name == null) return 0;
      if (!codes.has(name)) codes.set(name, codes.size + 1);
      return codes.get(name)!;
    };
  };
  const [specialty, subspecialty, key] = [code(), code(), code()];
  return rotations.map((rotation) => {
    const has = (category: 'A' | 'B' | 'C' | 'D') => Number(rotation.experience_categories.includes(category));
    return {
      service: Number(rotation.is_service_term),
      leave: Number(rotation.is_leave),
      rural: Number(rotation.is_rural),
      nights: Number(rotation.is_nights_or_relief),
      nonClinical: Number(rotation.is_non_clinical),
      team: Number(isTeamEmbedded(rotation)),
      A: has('A'),
      B: has('B'),
      C: has('C'),
      D: has('D'),
      span: rotation.span_terms,
      specialty: specialty(rotation.parent_specialty),
      subspecialty: subspecialty(rotation.subspecialty),
      key: key(rotation.subspecialty ?? rotation.parent_specialty),
    };
  });
};

/** The column of a trait on the Capacity sheet, over all rotations. */
export const traitRange = (layout: Layout, trait: TraitName): string => {
  const { name, firstRow, firstTrait } = layout.capacity;
  return reference(name, firstRow, firstTrait + traitNames.indexOf(trait), layout.rotations);
};
