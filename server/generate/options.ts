import type { SchedulingRequestInput } from '#engine/domain/request.ts';
import { type Asked, readArguments } from '#server/command/command-line.ts';
import { readRuleFlags, ruleFlags } from '#server/command/whose-rules.ts';

export const usage = `Turns a workbook of rotations into a workbook of job lines.

  npm run generate -- INPUT.xlsx OUTPUT.xlsx [options]

  --state VIC       whose rules (instead of what the Settings sheet says)
  --cohort PGY1     PGY1, PGY2, PGY3+ or ANY
  --lines 60        how many job lines
  --terms 4x13      weeks of each term: 10+10+10+10+12 or 4x13
  --seconds 60      time limit of the solve
  --json FILE       write the answer as JSON too
  --csv FILE        write the lines as CSV too, a row per line
  --allocations FILE  write the placements as CSV too, a row each, with their days
  --ics FOLDER      write a calendar (.ics) per line into this folder
  --force           replace files that exist (never the input)

Exit code 0: the plan is written. 1: there is no legal plan, and the reasons are printed and written. 2: the input has faults.`;

/** What the command line asks for. `given` overrides the workbook's settings. */
export type Options = {
  input: string;
  output: string;
  json: string | null;
  csv: string | null;
  allocations: string | null;
  /** A folder for calendars; made if it is not there. */
  ics: string | null;
  force: boolean;
  given: Partial<SchedulingRequestInput>;
};

const flags = {
  ...ruleFlags,
  lines: { type: 'string' },
  seconds: { type: 'string' },
  json: { type: 'string' },
  csv: { type: 'string' },
  allocations: { type: 'string' },
  ics: { type: 'string' },
  force: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const numberIn = (text: string, min: number, max: number, whole: boolean): number | null => {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return number >= min && number <= max && (!whole || Number.isInteger(number)) ? number : null;
};

/** Reads the arguments; every fault at once, or 'help' when help was asked for. */
export const readOptions = (args: string[]): Asked<Options> => {
  const read = readArguments({ args, options: flags, allowPositionals: true });
  if ('faults' in read) return read;
  const { values, positionals } = read;
  if (values.help) return 'help';
  const { given, faults } = readRuleFlags(values);
  if (positionals.length !== 2) faults.unshift('give the input workbook and the output workbook, in this order');
  if (values.lines !== undefined) {
    const lines = numberIn(values.lines, 1, 5000, true);
    if (lines === null) faults.push('--lines must be a whole number from 1 to 5000');
    else given.num_job_lines = lines;
  }
  if (values.seconds !== undefined) {
    const seconds = numberIn(values.seconds, 0.1, 420, false);
    if (seconds === null) faults.push('--seconds must be a number from 0.1 to 420');
    else given.max_seconds = seconds;
  }
  if (faults.length > 0) return { faults };
  const [input, output] = positionals;
  const { json = null, csv = null, allocations = null, ics = null, force = false } = values;
  return { options: { input, output, json, csv, allocations, ics, force, given } };
};
