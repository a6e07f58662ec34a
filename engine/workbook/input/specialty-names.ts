import { fold } from '../words.ts';

/** Specialties whose name alone says the parent specialty, for positions that are called exactly that. */
const wellKnown = [
  'Emergency Medicine',
  'General Medicine',
  'General Surgery',
  'General Practice',
  'Psychiatry',
  'Paediatrics',
  'Anaesthesia',
  'Intensive Care Medicine',
  'Obstetrics and Gynaecology',
  'Rehabilitation Medicine',
  'Geriatric Medicine',
];

/** Names of specialties met so far on a sheet, so that one specialty has one spelling. */
export type SpecialtyNames = {
  /** The spelling first met of a name that differs only in case, spaces or punctuation. */
  canonical: (name: string) => string;
  /** The specialty a position is named exactly after, or null. */
  namedAfter: (position: string) => string | null;
};

/** `written` are all specialties on the sheet, in the order of their rows. */
export const specialtyNames = (written: readonly string[]): SpecialtyNames => {
  const keyOf = (name: string): string => fold(name) || name;
  const spelling = new Map<string, string>();
  for (const name of written) if (!spelling.has(keyOf(name))) spelling.set(keyOf(name), name);
  const known = new Map([...wellKnown.map((name) => [fold(name), name] as const), ...spelling]);
  return {
    canonical: (name) => spelling.get(keyOf(name)) ?? name,
    namedAfter: (position) => known.get(fold(position)) ?? null,
  };
};
