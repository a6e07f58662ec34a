import type { SchedulingRequest } from '../../domain/request.ts';
import type { Found } from '../input/rotation-finder.ts';
import type { WorkbookIssue } from '../issue.ts';
import { fold } from '../words.ts';
import type { PlanningFrame } from './frame.ts';
import type { Placement } from './placements.ts';

/** What a line holds: rotation id per term, where it is written (index of a column), and weeks of leave inside its terms (from 1). */
export type LineTerms = { cells: (string | null)[]; columns: number[]; leave: { start_week: number; weeks: number }[] };

/** Says something about a cell of the line's row. */
type Say = (column: number, severity: WorkbookIssue['severity'], message: string) => void;

const leaveWords = new Set(['leave', 'annual leave', 'a l', 'al', 'rec leave', 'recreation leave', 'holiday']);

/** Whether a text stands for weeks of leave, wherever the list of rotations has none of that name. */
export const isLeaveWord = (text: string): boolean => leaveWords.has(fold(text));

const weeksOf = (from: number, weeks: number): string =>
  weeks === 1 ? `week ${from + 1}` : `weeks ${from + 1} to ${from + weeks}`;

/**
 * Lays the placements of one row over the terms. A placement is a term, or whole terms in a row (whether a line may hold them is for the
 * rules to say); leave may stand inside a term. Everything else is said: two rotations in one term, a rotation across the border of terms,
 * one shorter than its term.
 */
export const termsOf = (
  { terms, weeks }: PlanningFrame,
  placements: readonly Placement[],
  find: (text: string) => Found,
  rotations: SchedulingRequest['rotations'],
  say: Say,
): LineTerms => {
  const known = new Map(rotations.map((rotation) => [rotation.id, rotation]));
  const cells: (string | null)[] = terms.blocks.map(() => null);
  const columns = terms.blocks.map(({ from }) => weeks.columns[from]);
  const leave: LineTerms['leave'] = [];
  const covered = terms.blocks.map(() => 0);
  const first = terms.blocks[0].from;
  for (const { text, column, from, weeks: length } of placements) {
    const end = from + length;
    const touched = terms.blocks.flatMap((block, term) =>
      from < block.from + block.weeks && end > block.from ? [term] : [],
    );
    if (touched.length === 0) continue;
    const found = find(text);
    const isLeave = 'id' in found ? known.get(found.id)?.is_leave === true : isLeaveWord(text);
    const [term] = touched;
    const block = terms.blocks[term];
    if (isLeave && touched.length === 1 && length < block.weeks) {
      leave.push({ start_week: from - first + 1, weeks: length });
      covered[term] += length;
      continue;
    }
    if ('fault' in found) {
      say(
        column,
        'error',
        isLeave
          ? `'${text}' fills the whole term: add a rotation of that name to the list of terms, with Leave: yes`
          : found.fault,
      );
      continue;
    }
    const last = terms.blocks[touched[touched.length - 1]];
    if (touched.length > 1 && (from > block.from || end < last.from + last.weeks)) {
      say(
        column,
        'error',
        `'${text}' stands over ${weeksOf(from, length)}, which are no term: ${terms.blocks[term].title.split('\n')[0]} is ${weeksOf(block.from, block.weeks)}`,
      );
    }
    for (const each of touched) {
      const other = cells[each];
      if (other !== null && other !== found.id) {
        say(
          column,
          'error',
          `Term ${each + 1} holds two rotations, '${known.get(other)?.name ?? other}' and '${text}': a term of a line is one rotation`,
        );
        continue;
      }
      if (other === null) columns[each] = each === term ? column : columns[each];
      cells[each] = found.id;
      const here = terms.blocks[each];
      covered[each] += Math.min(end, here.from + here.weeks) - Math.max(from, here.from);
    }
  }
  cells.forEach((id, term) => {
    const { weeks: length } = terms.blocks[term];
    if (id === null || covered[term] >= length) return;
    say(
      columns[term],
      'warning',
      `'${known.get(id)?.name ?? id}' fills ${covered[term]} of the ${length} weeks of term ${term + 1}: it is taken for the whole term`,
    );
  });
  return { cells: spanned(cells, known), columns, leave };
};

/** A rotation two terms long with nothing after it holds the next term too: where merged cells are not known, only its first week says so. */
const spanned = (cells: (string | null)[], known: ReadonlyMap<string, { span_terms: number }>): (string | null)[] =>
  cells.map((id, term) => {
    const before = term > 0 ? cells[term - 1] : null;
    const isSecond = before !== null && known.get(before)?.span_terms === 2 && (term < 2 || cells[term - 2] !== before);
    return id ?? (isSecond ? before : null);
  });
