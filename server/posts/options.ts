import { Cohort, StateField } from '#engine/domain/ruleset.ts';
import type { ListDefaults } from '#engine/presale/index.ts';
import { type Asked, readArguments } from '#server/command/command-line.ts';

export const usage = `Takes a list of accredited posts into the demo data.

  npm run posts -- LIST.xlsx|LIST.csv [options]

  --organization "NAME"   whose posts they are, where the list has no such column
  --state VIC             likewise
  --cohort PGY1           likewise
  --year 2027             likewise
  --source URL            where the list was published
  --sheet NAME            the sheet of a workbook, where several hold a list
  --check                 only say what is wrong with the list
  --supabase SLUG         also into the table accredited_posts of that organisation of the database (see docs/demos.md)

Posts of an organisation and cohort take the place of all it had for that cohort. Everything that is wrong is listed with its row and cell.
Exit code 0: the posts are taken. 2: the list, the options or the database have faults; then nothing is changed.`;

/** What the command line asks for. `supabase`: slug of the organisation there whose table takes the posts too. */
export type PostsOptions = {
  input: string;
  sheet: string | null;
  onlyCheck: boolean;
  supabase: string | null;
  defaults: ListDefaults;
};

const flags = {
  organization: { type: 'string' },
  state: { type: 'string' },
  cohort: { type: 'string' },
  year: { type: 'string' },
  source: { type: 'string' },
  sheet: { type: 'string' },
  check: { type: 'boolean', default: false },
  supabase: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the arguments; every fault at once, or 'help' when help was asked for. */
export const readPostsOptions = (args: string[]): Asked<PostsOptions> => {
  const read = readArguments({ args, options: flags, allowPositionals: true });
  if ('faults' in read) return read;
  const { values, positionals } = read;
  if (values.help) return 'help';
  const faults: string[] = [];
  const state = values.state === undefined ? undefined : StateField.safeParse(values.state);
  const cohort = values.cohort === undefined ? undefined : Cohort.safeParse(values.cohort);
  if (positionals.length !== 1) faults.push('give one list: a .xlsx or a .csv');
  if (state && !state.success)
    faults.push(`--state ${values.state} is not known: VIC, NSW, QLD, WA, SA, TAS, NT or ACT`);
  if (cohort && !cohort.success) faults.push(`--cohort ${values.cohort} is not known: PGY1, PGY2 or PGY3+`);
  if (faults.length > 0) return { faults };
  const { organization, year, source } = values;
  const given = { organization, state: state?.data, cohort: cohort?.data, year, source };
  const defaults: ListDefaults = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return {
    options: {
      input: positionals[0],
      sheet: values.sheet ?? null,
      onlyCheck: values.check ?? false,
      supabase: values.supabase ?? null,
      defaults,
    },
  };
};
