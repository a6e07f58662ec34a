import type { State } from '../domain/ruleset.ts';

const local = 'Local holidays (show days, cup days of a town) are not listed.';

/** What a planner should know about the listed holidays of a state; in the order in which to show them. */
const ofState: Partial<Record<State, readonly string[]>> = {
  ACT: ['Anzac Day 2027: Monday 26 April is a holiday; whether Sunday 25 April is one, too, is unconfirmed.'],
  NSW: [
    'The Monday after a weekend Anzac Day is declared for 2026 and 2027 only. The bank holiday in August is left out.',
  ],
  NT: ['Christmas Eve and New Year’s Eve count from 7 pm. Saturday 25 December 2027 is unconfirmed.'],
  QLD: ['Christmas Eve counts from 6 pm. The Royal Queensland Show day (Brisbane) is left out.'],
  SA: ['Christmas Eve and New Year’s Eve count from 7 pm. Adelaide Cup Day is proclaimed year by year.'],
  TAS: [
    'Easter Tuesday is for the public service. Royal Hobart Regatta (south) and Recreation Day (north) are left out.',
  ],
  VIC: [
    'The Friday before the AFL Grand Final is taken as the last one in September; the AFL sets it year by year.',
    'Some councils keep another day instead of Melbourne Cup Day.',
  ],
  WA: ['The King’s Birthday is proclaimed year by year, and differs in some regions.'],
};

/** Years whose dates were compared with what governments publish. */
const compared = { from: '2025-01-01', to: '2027-12-31' };
const beyond = 'Dates before 2025 and after 2027 follow the rules in force; governments change them (WA from 2028).';

/** Sentences to show beside the holidays of `state` between two ISO dates; none for a request without a state. */
export const holidayCaveats = (state: State, from: string, to: string): string[] => {
  const own = ofState[state];
  if (own === undefined) return [];
  return [...own, local, ...(from < compared.from || to > compared.to ? [beyond] : [])];
};
