import type { SchedulingRequestInput } from '#engine/domain/request.ts';
import { type CheckedWorkbook, checkWorkbook } from '#engine/workbook/check-workbook.ts';
import { type Asked, optionsOf, readArguments } from '#server/command/command-line.ts';
import { readRuleFlags, ruleFlags } from '#server/command/whose-rules.ts';
import { type ExitCode, inWords, type World } from './command.ts';
import { readSheets } from './read-sheets.ts';

export const usage = `Checks the lines that stand in a workbook, whoever wrote them.

  npm run check -- FILE.xlsx [MORE.csv ...] [--state VIC --cohort PGY1 --terms 4x13]

FILE holds lines beside the rotations they are judged by: a council's workbook, or one of ours with its inputs. Or it is a year plan, a row
per person and a code per week, with its legend on a sheet of it or in a file of its own. All files are read as one workbook.
Exit code 0: nothing is wrong. 1: something is, each told with its sheet and cell. 2: a file cannot be read, or holds no lines.`;

type Options = { files: string[]; given: Partial<SchedulingRequestInput> };

const flags = {
  ...ruleFlags,
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const readCheckOptions = (args: readonly string[]): Asked<Options> => {
  const read = readArguments({ args: [...args], options: flags, allowPositionals: true });
  if ('faults' in read) return read;
  const { values, positionals } = read;
  if (values.help) return 'help';
  const { given, faults } = readRuleFlags(values);
  if (positionals.length === 0) faults.unshift('give the workbook to check');
  return faults.length > 0 ? { faults } : { options: { files: positionals, given } };
};

/** One line of text per thing found. */
export const checkText = ({ issues, violations }: CheckedWorkbook): string[] => [
  ...issues.map(({ sheet, cell, severity, message }) => `${sheet}!${cell} ${severity}: ${message}`),
  ...violations.map(({ sheet, cell, message, source }) => `${sheet}!${cell} ${message}${source ? ` (${source})` : ''}`),
];

const counted = (things: number): string => (things === 1 ? 'one thing to look at' : `${things} things to look at`);

/** The last line: how the lines stand, or that what they are judged by could not be read. */
const verdict = (checked: CheckedWorkbook): string => {
  const { lines, sheet, ok, issues, violations } = checked;
  if (lines === 0 && issues.some(({ severity }) => severity === 'error'))
    return `The lines on '${sheet}' were not judged: put right the errors above first`;
  const things = violations.length + issues.filter(({ severity }) => severity !== 'info').length;
  return `${lines} lines on '${sheet}': ${ok ? 'nothing is wrong' : counted(things)}`;
};

/** The command `npm run check`. */
export const check = (args: readonly string[], world: World): Promise<ExitCode> =>
  inWords(world, async () => {
    const read = optionsOf(readCheckOptions(args), usage, world);
    if ('exit' in read) return read.exit;
    const { options } = read;
    const sheets = (await Promise.all(options.files.map(readSheets))).flat();
    const checked = checkWorkbook(sheets, options.given);
    if (!checked) {
      world.err(
        'There are no lines to check: neither a sheet of lines with its rotations nor a year plan with a row of dates was found\n',
      );
      return 2;
    }
    for (const line of checkText(checked)) world.out(line);
    const { nearest } = checked.comparison ?? { nearest: null };
    if (nearest) world.out(`Most alike: ${nearest.lines.join(' and ')}, which differ in ${nearest.weeks} weeks`);
    world.out(verdict(checked));
    return checked.ok ? 0 : 1;
  });
