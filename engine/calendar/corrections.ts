import type { State } from '../domain/ruleset.ts';

/** A rule of the library's own form; false takes away the rule of that name. */
export type HolidayRule =
  | false
  | { name: { en: string }; type: 'public'; substitute?: true; disable?: string[]; active?: { from: string }[] };

export interface Correction {
  source: string;
  rules: Record<string, HolidayRule>;
}

const christmasMoves = '12-25 if saturday then next monday if sunday then next tuesday';
const christmasStaysToo = '12-25 and if saturday then next monday if sunday then next tuesday';
const christmas: HolidayRule = { name: { en: 'Christmas Day' }, type: 'public', substitute: true };

/** Where the library's rules for 2025 to 2027 differ from what governments say. See docs/decisions/0013-public-holidays.md. */
export const corrections: Partial<Record<State, Correction>> = {
  ACT: {
    source: 'Holidays (Anzac Day 2026) Declaration 2026 (ACT): Monday 27 April 2026 instead of Saturday',
    rules: {
      '04-25 and if saturday,sunday then next monday': {
        name: { en: 'Anzac Day' },
        type: 'public',
        substitute: true,
        disable: ['2026-04-25'],
      },
      '2026-04-27': { name: { en: 'Anzac Day' }, type: 'public' },
    },
  },
  NT: {
    source: 'Hansard of South Australia, 16 November 2023: only there did a Saturday Christmas Day move (unconfirmed)',
    rules: { [christmasMoves]: false, [christmasStaysToo]: christmas },
  },
  SA: {
    source: 'Public Holidays Act 2023 (SA): 25 December is a public holiday whatever its weekday',
    rules: { [christmasMoves]: false, [christmasStaysToo]: christmas },
  },
  TAS: {
    source: 'WorkSafe Tasmania: Easter Tuesday, generally public service only',
    rules: { 'easter 2': { name: { en: 'Easter Tuesday (public service)' }, type: 'public' } },
  },
};
