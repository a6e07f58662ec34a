import { type Cohort, Cohort as CohortField, type State, StateField } from '#engine/domain/ruleset.ts';
import { demoCohorts } from '#engine/presale/index.ts';
import { type Asked, readArguments } from '#server/command/command-line.ts';

export const usage = `Makes a folder of workbooks: the demo of every organisation of a state, or of all states.

  npm run demos -- [--state VIC] [--out demos] [options]

  --state VIC             one state; all of them when left out
  --organization "NAME"   one organisation
  --cohort PGY1           PGY1 (when left out), PGY2 or all
  --lines 10              lines of each demo: 10, or as many as a cohort has, when left out; "all": whole cohorts
  --out demos             the folder, made where it is not there
  --force                 replace workbooks that exist

Each plan is checked by the independent checker before it is written; demos.csv in the folder lists them.
Exit code 0: every workbook is written. 1: some organisation has no legal plan, and the reasons are printed. 2: the options or the folder have faults.`;

/** What the command line asks for; `lines` null: as usual. */
export type DemosOptions = {
  state: State | null;
  organization: string | null;
  cohorts: readonly Cohort[];
  lines: number | 'all' | null;
  out: string;
  force: boolean;
};

const flags = {
  state: { type: 'string' },
  organization: { type: 'string' },
  cohort: { type: 'string' },
  lines: { type: 'string' },
  out: { type: 'string', default: 'demos' },
  force: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const cohortsOf = (text: string | undefined): readonly Cohort[] | null => {
  if (text === undefined) return ['PGY1'];
  if (text.toLowerCase() === 'all') return demoCohorts;
  const read = CohortField.safeParse(text).data;
  return read !== undefined && demoCohorts.some((each) => each === read) ? [read] : null;
};

const linesOf = (text: string | undefined): DemosOptions['lines'] | undefined => {
  if (text === undefined) return null;
  if (text.toLowerCase() === 'all') return 'all';
  return /^[1-9]\d{0,3}$/.test(text) && Number(text) <= 5000 ? Number(text) : undefined;
};

/** Reads the arguments; every fault at once, or 'help' when help was asked for. */
export const readDemosOptions = (args: string[]): Asked<DemosOptions> => {
  const read = readArguments({ args, options: flags });
  if ('faults' in read) return read;
  const { values } = read;
  if (values.help) return 'help';
  const faults: string[] = [];
  const state =
    values.state === undefined || values.state.toLowerCase() === 'all' ? null : StateField.safeParse(values.state);
  if (state && !state.success)
    faults.push(`--state ${values.state} is not known: VIC, NSW, QLD, WA, SA, TAS, NT, ACT or all`);
  const cohorts = cohortsOf(values.cohort);
  if (!cohorts) faults.push(`--cohort ${values.cohort}: demos are of PGY1, PGY2 or all`);
  const lines = linesOf(values.lines);
  if (lines === undefined) faults.push('--lines must be a whole number from 1 to 5000, or all');
  if (faults.length > 0 || !cohorts || lines === undefined) return { faults };
  const { organization = null, out, force } = values;
  return { options: { state: state?.data ?? null, organization, cohorts, lines, out: out!, force: force! } };
};
