import { diffWorkbooks, isSame, type WorkbookDiff } from '#engine/workbook/index.ts';
import { type ExitCode, inWords, type World } from './command.ts';
import { readSheets } from './read-sheets.ts';

export const usage = `Tells what people changed in the lines of an exported workbook.

  npm run diff -- EXPORTED.xlsx EDITED.xlsx

Both are workbooks this program wrote, or both are in the council's layout. Every change is told with its sheet and cell.
Exit code 0: nothing changed. 1: something did. 2: a file cannot be read.`;

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
    if (args.includes('--help') || args.includes('-h')) {
      world.out(usage);
      return 0;
    }
    if (args.length !== 2) {
      world.err(`give the exported workbook and the edited one, in this order\n\n${usage}\n`);
      return 2;
    }
    const [exported, edited] = await Promise.all(args.map(readSheets));
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
