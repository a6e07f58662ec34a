import type { SheetCells } from '../cells.ts';
import type { ReadLines, SheetLine } from '../edit/read-job-lines.ts';
import type { Place, WorkbookIssue } from '../issue.ts';
import { nearestName } from '../words.ts';
import { type LineSheet, lineSheets, linesOn, termsOn } from './line-sheet.ts';
import { textsAsRotations } from './texts-as-rotations.ts';

/** A term of a line that holds something else than before, by the names of rotations as they stand there; null: nothing. */
export type TermChange = Place & { line_id: string; term_index: number; from: string | null; to: string | null };

/** A line that is there in one of the workbooks alone; its cell in that one. */
export type LineChange = Place & { line_id: string };

export type ApprovalChange = Place & { line_id: string; approved: boolean };

/** What people changed in the lines of an exported workbook. Cells are those of the edited one, but for removed lines. */
export type WorkbookDiff = {
  /** The first sheet of lines in each, and how many stand there. */
  sheets: { exported: string; edited: string };
  lines: { exported: number; edited: number };
  changes: TermChange[];
  added: LineChange[];
  removed: LineChange[];
  approvals: ApprovalChange[];
  /** Cells that could not be read, and names of rotations that the exported workbook does not know. */
  issues: WorkbookIssue[];
};

/** The sheets to compare: those of the same name, else the first of each. */
const pairsOf = (exported: readonly LineSheet[], edited: readonly LineSheet[]): [LineSheet, LineSheet][] => {
  const same = exported.flatMap((one): [LineSheet, LineSheet][] => {
    const other = edited.find(({ sheet }) => sheet.name.toLowerCase() === one.sheet.name.toLowerCase());
    return other ? [[one, other]] : [];
  });
  if (same.length > 0) return same;
  return exported[0] && edited[0] ? [[exported[0], edited[0]]] : [];
};

const capacityNames = (sheets: readonly SheetCells[]): string[] =>
  sheets
    .filter(({ name }) => /^capacity( \d+)?$/i.test(name))
    .flatMap(({ rows }) => rows.flatMap(([first]) => (typeof first === 'string' ? [first] : [])));

const changesOf = (sheet: string, before: SheetLine, after: SheetLine): TermChange[] =>
  Array.from({ length: Math.max(before.cells.length, after.cells.length) }, (_, term) => term).flatMap((term) => {
    const [from, to] = [before.cells[term] ?? null, after.cells[term] ?? null];
    return from === to
      ? []
      : [{ sheet, cell: after.addresses[term] ?? after.lineCell, line_id: after.id, term_index: term, from, to }];
  });

const newNames = (edited: ReadLines, changes: readonly TermChange[], known: readonly string[]): WorkbookIssue[] => {
  const lower = new Set(known.map((name) => name.toLowerCase()));
  return changes.flatMap(({ to, cell, line_id }) => {
    if (to === null || lower.has(to.toLowerCase())) return [];
    const near = nearestName(to, known);
    const hint = near ? `; did you mean '${near}'?` : '';
    const message = `${line_id}: the exported workbook knows no rotation '${to}'${hint}`;
    return [{ sheet: edited.sheet, cell, severity: 'warning' as const, message }];
  });
};

const diffPair = (pair: readonly [LineSheet, LineSheet], names: readonly string[]): WorkbookDiff => {
  const rotations = textsAsRotations(pair);
  const [before, after] = pair.map((each) =>
    linesOn(each, { rotations, term_structure: Array.from({ length: termsOn(each) }, () => 1) }),
  );
  const was = new Map(before.lines.map((line) => [line.id, line]));
  const is = new Map(after.lines.map((line) => [line.id, line]));
  const both = after.lines.flatMap((line) => (was.has(line.id) ? [{ before: was.get(line.id)!, after: line }] : []));
  const changes = both.flatMap((each) => changesOf(after.sheet, each.before, each.after));
  const added = after.lines.filter(({ id }) => !was.has(id));
  const known = [...new Set([...names, ...before.lines.flatMap(({ cells }) => cells.filter((cell) => cell !== null))])];
  const held = added.flatMap((line) => changesOf(after.sheet, { ...line, cells: line.cells.map(() => null) }, line));
  const placed =
    (sheet: string) =>
    ({ id, lineCell }: SheetLine): LineChange => ({ sheet, cell: lineCell, line_id: id });
  return {
    sheets: { exported: before.sheet, edited: after.sheet },
    lines: { exported: before.lines.length, edited: after.lines.length },
    changes,
    added: added.map(placed(after.sheet)),
    removed: before.lines.filter(({ id }) => !is.has(id)).map(placed(before.sheet)),
    approvals: both.flatMap((each) =>
      each.before.approved === each.after.approved
        ? []
        : [
            {
              sheet: after.sheet,
              cell: each.after.approvedCell ?? each.after.lineCell,
              line_id: each.after.id,
              approved: each.after.approved,
            },
          ],
    ),
    issues: [
      ...after.issues.filter(({ severity }) => severity === 'error'),
      ...newNames(after, [...changes, ...held], known),
    ],
  };
};

/**
 * Compares the lines of an edited workbook with those of the one it was exported as: by line and term, with cells, on every sheet of lines
 * that both have. Neither needs its inputs.
 * @returns null when one of them has no sheet of lines
 */
export const diffWorkbooks = (exported: readonly SheetCells[], edited: readonly SheetCells[]): WorkbookDiff | null => {
  const pairs = pairsOf(lineSheets(exported), lineSheets(edited));
  const names = capacityNames(exported);
  const [first, ...others] = pairs.map((pair) => diffPair(pair, names));
  if (!first) return null;
  const all = [first, ...others];
  return {
    ...first,
    changes: all.flatMap(({ changes }) => changes),
    added: all.flatMap(({ added }) => added),
    removed: all.flatMap(({ removed }) => removed),
    approvals: all.flatMap(({ approvals }) => approvals),
    issues: all.flatMap(({ issues }) => issues),
  };
};

/** Whether nobody changed anything. */
export const isSame = ({ changes, added, removed, approvals, issues }: WorkbookDiff): boolean =>
  [changes, added, removed, approvals, issues].every(({ length }) => length === 0);
