import { counted, listed } from './counted.ts';

export const specialties = {
  title: 'Specialties from names',
  intro:
    'The Specialty of these positions is empty. Say what they are; it is written into the sheet and remembered in this browser.',
  missing: 'Nothing is known of this name.',
  choices: (text: string) => `May be ${text}.`,
  doubt: (taken: string, doubt: string) => `Taken: ${taken}, but ${doubt}.`,
  certain: (taken: string) => `Taken: ${taken}.`,
  remembered: (taken: string) => `Taken: ${taken}, as you said before.`,
  fromSheet: (taken: string) => `Taken: ${taken}, from the sheet Specialties.`,
  kinds: {
    is_service_term: 'a service term',
    is_nights_or_relief: 'nights or relief',
    is_leave: 'leave',
    is_rural: 'rural',
    is_non_clinical: 'non-clinical',
  },
  rows: (count: number) => counted(count, 'row'),
  specialtyOf: (name: string) => `Specialty of ${name}`,
  choose: 'Choose',
  suggested: 'Suggested',
  open: (parent: string) => `${parent}, subspecialty open`,
  write: 'Write',
  writeFor: (name: string) => `Write the specialty of ${name}`,
  writeAll: (count: number) => `Write all ${count} that are taken`,
  more: (count: number) => `Show ${counted(count, 'more name')}`,
  showCertain: (count: number) => `Show ${count} that ${count === 1 ? 'is' : 'are'} certain`,
  written: (names: readonly string[], sheet: string | null, memory: 'known' | 'kept' | 'closed') =>
    [
      `Wrote the specialty of ${names.length > 3 ? counted(names.length, 'position') : listed(names)}${sheet === null ? '.' : ` into the new sheet ${sheet}.`}`,
      {
        known: '',
        kept: ' It is remembered in this browser.',
        closed: ' This browser keeps nothing: it is not remembered.',
      }[memory],
    ].join(''),
  rememberedCount: (count: number) => `${counted(count, 'position')} remembered in this browser`,
  forget: 'Forget them',
  forgotten: 'Nothing is remembered any more. What stands in the sheets stays.',
};
