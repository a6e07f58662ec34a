import type { Cohort, State } from '../../domain/ruleset.ts';

/** A year as a state usually has it, where no dates are published. */
export type UsualYear = {
  state: State;
  body: string;
  cohorts: readonly Cohort[];
  weeks: readonly number[];
  /** The year starts on the weekday (0 = Sunday) nearest to a day of the year (`MM-DD`); null where no start is known. */
  starts: { weekday: number; nearest: string; inWords: string } | null;
  source: string;
  /** Whether a source says both the lengths and the first day. */
  confirmed: boolean;
  notes: readonly string[];
};

const early = { weekday: 1, nearest: '02-04', inWords: 'the first Monday of February' };
const unknownStart = 'No first day could be found in what is published: write it yourself.';
const unknownLengths = 'The lengths are an example: use those of your own service.';

/** By state. All are unconfirmed: what the sources say of each is in its notes. */
export const usualYears: readonly UsualYear[] = [
  {
    state: 'VIC',
    body: 'Victoria, interns',
    cohorts: ['PGY1'],
    weeks: [10, 10, 10, 10, 12],
    starts: early,
    source: 'PMCV, PGY1 and PGY2 requirements: a clinical year of five terms',
    confirmed: false,
    notes: [
      'The 12-week term is last by habit, not by rule.',
      'Some services start interns in January: St Vincent’s Melbourne welcomed them on 9 January 2023 and 10 January 2024.',
    ],
  },
  {
    state: 'VIC',
    body: 'Victoria, hospital medical officers',
    cohorts: ['PGY2', 'PGY3+'],
    weeks: [13, 13, 13, 13],
    starts: early,
    source: 'PMCV, and Royal Melbourne Hospital, Hospital Medical Officers (June 2024): four rotations of 13 weeks',
    confirmed: false,
    notes: ['The first day could not be confirmed.'],
  },
  {
    state: 'NSW',
    body: 'New South Wales',
    cohorts: ['PGY1', 'PGY2'],
    weeks: [10, 10, 10, 10, 12],
    starts: early,
    source: 'HETI: five terms. Westmead: orientation from 18 January 2021, work from 1 February 2021',
    confirmed: false,
    notes: [unknownLengths],
  },
  {
    state: 'QLD',
    body: 'Queensland Health',
    cohorts: ['PGY1', 'PGY2'],
    weeks: [12, 10, 10, 10, 10],
    starts: { weekday: 1, nearest: '01-20', inWords: 'the Monday nearest to 20 January' },
    source: 'Inferred from the dates published for 2019, 2020, 2023, 2024 and 2025',
    confirmed: false,
    notes: ['The 12-week term was first in 2025, and last at Townsville in 2020 and 2023.'],
  },
  {
    state: 'WA',
    body: 'Western Australia',
    cohorts: ['PGY1', 'PGY2'],
    weeks: [10, 10, 10, 10, 12],
    starts: null,
    source: 'PMCWA: PGY2 has three to five terms',
    confirmed: false,
    notes: [unknownLengths, unknownStart],
  },
  {
    state: 'SA',
    body: 'South Australia',
    cohorts: ['PGY1', 'PGY2'],
    weeks: [12, 10, 10, 10, 10],
    starts: null,
    source: 'SA MET: five terms',
    confirmed: false,
    notes: [
      'Terms have started on Wednesdays: on 4 January 2017 and on 10 January 2018.',
      'The lengths are those of 2018 without its 53rd week.',
      unknownStart,
    ],
  },
  {
    state: 'TAS',
    body: 'Tasmania, Launceston',
    cohorts: ['PGY1', 'PGY2'],
    weeks: [10, 11, 10, 10, 11],
    starts: { weekday: 1, nearest: '01-14', inWords: 'the Monday nearest to 14 January' },
    source: 'PMCT: lengths of 2024. The first day is inferred: the Monday after the year before',
    confirmed: false,
    notes: [],
  },
  {
    state: 'NT',
    body: 'Top End',
    cohorts: ['PGY1', 'PGY2'],
    weeks: [10, 10, 10, 10, 12],
    starts: null,
    source: 'NT Health: Top End has five terms',
    confirmed: false,
    notes: [unknownLengths, unknownStart],
  },
  {
    state: 'NT',
    body: 'Central Australia',
    cohorts: ['PGY1', 'PGY2'],
    weeks: [13, 13, 13, 13],
    starts: null,
    source: 'NT Health: Central Australia has four terms',
    confirmed: false,
    notes: [unknownStart],
  },
  {
    state: 'ACT',
    body: 'Australian Capital Territory',
    cohorts: ['PGY1', 'PGY2'],
    weeks: [13, 13, 13, 13],
    starts: null,
    source: 'CRMEC: at least four terms',
    confirmed: false,
    notes: [unknownLengths, unknownStart],
  },
];
