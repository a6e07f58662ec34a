import { diffWorkbooks, isSame, type WorkbookDiff } from '#engine/workbook/index.ts';
import { type Asked, optionsOf, readArguments } from '#server/command/command-line.ts';
import { type ExitCode, inWords, type World } from './command.ts';
import { readSheets } from './read-sheets.ts';

export const usage = `Tells what people changed in the lines of an exported workbook.

  npm run diff -- EXPORTED.xlsx EDITED.xlsx

Both are workbooks this program wrote, or both are in the council's layout. Every change is told with its sheet and cell.
Exit code 0: nothing changed. 1: something did. 2: a file cannot be read.`;

const readDiffOptions = (args: readonly string[]): Asked<string[]> => {
  const read = readArguments({
    args: [...args],
    options: { help: { type: 'boolean', short: 'h', default: false } },
    allowPositionals: true,
  });
  if ('faults' in read) return read;
  if (read.values.help) return 'help';
  if (read.positionals.length === 2) return { options: read.positionals };
  return { faults: ['give the exported workbook and the edited one, in this order'] };
};

const held = (name: string | null): string => name ?? 'nothing';

/** One line of text per change, in the order of the sheet. */
export const diffText = ({ changes, added, removed, approvals, issues, sheets }: WorkbookDiff): string[] => [
  ...changes.map(
    ({ sheet, cell, line_id, term_index, from, to }) =>
      `${sheet}!${cell} ${line_id}, term ${term_index + 1}: ${held(from)} -> ${held(to)}`,
  ),
  ...added.map(({ sheet, cell, line_id }) => `${sheet}!${cell} ${line_id}: added`),
  ...removed.map(({ cell, line_id }) => `${sheets.exported}!${cell} ${line_id}: removed`),
  ...approvals.map(
    ({ sheet, cell, line_id, approved }) =>
      `${sheet}!${cell} ${line_id}: ${approved ? 'approved' : 'no longer approved'}`,
  ),
  ...issues.map(({ sheet, cell, severity, message }) => `${sheet}!${cell} ${severity}: ${message}`),
];

/** The command `npm run diff`. */
export const diff = (args: readonly string[], world: World): Promise<ExitCode> =>
  inWords(world, async () => {
    const read = optionsOf(readDiffOptions(args), usage, world);
    if ('exit' in read) return read.exit;
    const [exported, edited] = await Promise.all(read.options.map(readSheets));
    const found = diffWorkbooks(exported, edited);
    if (!found) {
      world.err(
        "One of them has no sheet of lines: it is called 'Job lines', or '<year> Rotation Planning' with terms and weeks above the lines\n",
      );
      return 2;
    }
    for (const line of diffText(found)) world.out(line);
    world.out(
      isSame(found)
        ? `${found.lines.edited} lines, none changed`
        : `${found.lines.exported} lines before, ${found.lines.edited} now`,
    );
    return isSame(found) ? 0 : 1;
  });
