import { boundNames } from '../../domain/ruleset.ts';
import { boundKinds, type Kind, kinds } from './setting-kinds.ts';

/** One row of the Settings sheet. `path` is where its value goes in the request. */
export type Setting = {
  title: string;
  synonyms: readonly string[];
  path: readonly [string, ...string[]];
  kind: Kind;
  note: string;
  /** Whether 'no limit' may be written, which makes the value null. */
  liftable: boolean;
};

const setting = (title: string, path: string, kind: Kind, note: string, synonyms: readonly string[] = []): Setting => ({
  title,
  synonyms: [path, ...synonyms],
  path: path.split('.') as [string, ...string[]],
  kind,
  note,
  liftable: false,
});

const weightNotes = {
  affinity: 'how much it matters that rotations go well together',
  diversity: 'how much it matters that lines differ',
  leave: 'how much the leave target matters',
  pathway: 'how much preferred rotations of a pathway matter',
  fill: 'how much empty posts matter',
  stability: 'how much changes from an earlier plan matter',
};

/** Every setting, in the order in which the sheet shows them. */
export const settingList: readonly Setting[] = [
  setting('Organisation', 'organization', kinds.name, 'optional; whose lines these are: a health service or network', [
    'Health service',
    'Network',
    'Service',
    'Hospital',
    'Employer',
  ]),
  setting('State', 'state', kinds.state, 'whose accreditation rules; UNRESTRICTED for none', ['Ruleset', 'Rules']),
  setting('Cohort', 'cohort', kinds.cohort, 'PGY1, PGY2, PGY3+ or ANY', ['Level', 'PGY', 'Year level']),
  setting('Job lines', 'num_job_lines', kinds.lines, 'how many lines to build; empty: one per worker', [
    'Number of job lines',
    'No. of job lines',
    'Lines',
    'Number of lines',
    'No. of lines',
    'Interns',
    'Number of interns',
    'Doctors',
    'Headcount',
  ]),
  setting(
    'Term structure',
    'term_structure',
    kinds.terms,
    'weeks of each term: 10+10+10+10+12 or 4x13; or rows Term 1, Term 2, ... with first and last day',
    ['Terms', 'Term lengths', 'Weeks per term', 'Term weeks'],
  ),
  setting('Year start', 'year_start', kinds.date, 'optional; first day of term 1, such as 2026-02-02', [
    'First day',
    'Start date',
    'Year starts',
    'Start of year',
    'Start',
  ]),
  setting('Seconds', 'max_seconds', kinds.seconds, 'time limit of the solve, at most 420', [
    'Max seconds',
    'Time limit',
    'Time',
  ]),
  setting('Gap', 'gap', kinds.share, 'stop once proven within this share of the best, such as 1%', ['Optimality gap']),
  setting('Seed', 'seed', kinds.seed, 'same workbook and seed, same plan', ['Random seed']),
  setting('Partial filling', 'allow_partial_filling', kinds.flag, 'yes: build as many legal lines as can be', [
    'Allow partial filling',
    'Partial',
  ]),
  setting(
    'Leave in first half',
    'leave_first_half_share',
    kinds.share,
    'optional; wanted share of leave in the first half of the year',
    ['Leave first half share', 'Leave first half'],
  ),
  setting('Annual leave weeks', 'annual_leave.weeks', kinds.leaveWeeks, 'comes with a later version: leave empty', [
    'Leave weeks',
  ]),
  setting('Leave shapes', 'annual_leave.shapes', kinds.shapes, 'how leave may be split: 5; 2+3; 3+2'),
  setting(
    'Weeks between leave',
    'annual_leave.min_gap_weeks',
    kinds.weekGap,
    'least weeks between two blocks of leave',
  ),
  setting(
    'Most away at once',
    'annual_leave.max_away_share',
    kinds.share,
    "largest share of a unit's doctors away in a week",
  ),
  ...Object.entries(weightNotes).map(([part, note]) =>
    setting(`Weight of ${part}`, `weights.${part}`, kinds.multiplier, `${note}; 1 is usual`, [
      `${part} weight`,
      `weight ${part}`,
    ]),
  ),
  ...boundNames.map(
    (name): Setting => ({
      title: boundKinds[name].title,
      synonyms: [name, `rules.${name}`, `rule ${name}`],
      path: ['rules', name],
      kind: boundKinds[name].kind,
      note: `empty: as the ruleset says; 'no limit' lifts it (${name})`,
      liftable: true,
    }),
  ),
];
