import type { SchedulingRequestInput } from '#engine/domain/request.ts';
import { Cohort, StateField } from '#engine/domain/ruleset.ts';
import { type CheckedWorkbook, checkWorkbook } from '#engine/workbook/check-workbook.ts';
import { type Asked, optionsOf, readArguments } from '#server/command/command-line.ts';
import { type ExitCode, inWords, type World } from './command.ts';
import { readSheets } from './read-sheets.ts';

export const usage = `Checks the lines that stand in a workbook, whoever wrote them.

  npm run check -- FILE.xlsx [MORE.csv ...] [--state VIC --cohort PGY1]

FILE holds lines beside the rotations they are judged by: a council's workbook, or one of ours with its inputs. Or it is a year plan, a row
per person and a code per week, with its legend on a sheet of it or in a file of its own. All files are read as one workbook.
Exit code 0: nothing is wrong. 1: something is, each told with its sheet and cell. 2: a file cannot be read, or holds no lines.`;

type Options = { files: string[]; given: Partial<SchedulingRequestInput> };

const flags = {
  state: { type: 'string' },
  cohort: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const readCheckOptions = (args: readonly string[]): Asked<Options> => {
  const read = readArguments({ args: [...args], options: flags, allowPositionals: true });
  if ('faults' in read) return read;
  const { values, positionals } = read;
  if (values.help) return 'help';
  const [state, cohort] = [StateField.safeParse(values.state), Cohort.safeParse(values.cohort)];
  const faults = [
    ...(positionals.length === 0 ? ['give the workbook to check'] : []),
    ...(values.state !== undefined && !state.success ? [`--state ${values.state} is not known`] : []),
    ...(values.cohort !== undefined && !cohort.success ? [`--cohort ${values.cohort} is not known`] : []),
  ];
  if (faults.length > 0) return { faults };
  const given = { ...(state.success && { state: state.data }), ...(cohort.success && { cohort: cohort.data }) };
  return { options: { files: positionals, given } };
};

/** One line of text per thing found. */
export const checkText = ({ issues, violations }: CheckedWorkbook): string[] => [
  ...issues.map(({ sheet, cell, severity, message }) => `${sheet}!${cell} ${severity}: ${message}`),
  ...violations.map(({ sheet, cell, message, source }) => `${sheet}!${cell} ${message}${source ? ` (${source})` : ''}`),
];

const counted = (things: number): string => (things === 1 ? 'one thing to look at' : `${things} things to look at`);

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
    world.out(
      `${checked.lines} lines on '${checked.sheet}': ${checked.ok ? 'nothing is wrong' : counted(checkText(checked).length)}`,
    );
    return checked.ok ? 0 : 1;
  });
