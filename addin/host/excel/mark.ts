import type { Mark } from '../host.ts';
import { commentApi, fillNames, fillOf, type KeptMark, keepMarks, keptMarks, keyOf } from './kept-marks.ts';
import { hasApi, inExcel } from './run.ts';

const fills: Record<Mark['kind'], string> = { error: '#F8B4AE', warning: '#FFE08A', changed: '#A9D4F5' };
const longestComment = 1000;

/** Marks in one go: what they add to a request stays below what Excel takes. */
const mostAtOnce = 1500;

/** Cells that have a comment, by key. */
const commentedCells = async (context: Excel.RequestContext, comments: Excel.Comment[]): Promise<Set<string>> => {
  const places = comments.map((comment) => {
    const range = comment.getLocation();
    range.load('address,worksheet/name');
    return range;
  });
  if (places.length > 0) await context.sync();
  return new Set(
    places.map(({ address, worksheet }) =>
      keyOf({ sheet: worksheet.name, cell: address.slice(address.lastIndexOf('!') + 1) }),
    ),
  );
};

/** Writes a mark's text on its cell. A cell with a comment of somebody's own keeps that one, and has the mark's fill alone. */
const commenter = async (
  context: Excel.RequestContext,
  comments: Excel.CommentCollection,
): Promise<(mark: Mark, range: Excel.Range, before: KeptMark | undefined) => Excel.Comment | null> => {
  if (!hasApi(commentApi)) return () => null;
  const ids = new Set(comments.items.map(({ id }) => id));
  const commented = await commentedCells(context, comments.items);
  return (mark, range, before) => {
    const text = mark.text.slice(0, longestComment);
    const isOurs = before?.comment && ids.has(before.comment);
    if (!isOurs && commented.has(keyOf(mark))) return null;
    const comment = isOurs ? comments.getItem(before.comment!) : comments.add(range, text);
    if (isOurs) comment.content = text;
    comment.load('id');
    return comment;
  };
};

const markSome = (marks: readonly Mark[]): Promise<void> =>
  inExcel(async (context) => {
    const { comments, worksheets } = context.workbook;
    const kept = new Map(keptMarks().map((mark) => [keyOf(mark), mark]));
    const ranges = marks.map(({ sheet, cell }) => {
      const range = worksheets.getItem(sheet).getRange(cell);
      range.load(fillNames);
      return range;
    });
    if (hasApi(commentApi)) comments.load('items/id');
    await context.sync();
    const comment = await commenter(context, comments);
    const remembered = marks.map((mark, index): KeptMark => {
      const { sheet, cell, kind } = mark;
      const before = kept.get(keyOf(mark));
      const fill = before ? before.fill : fillOf(ranges[index]);
      return { sheet, cell, fill, markFill: fills[kind], comment: before?.comment ?? null };
    });
    // Remembered before they are made: should Excel stop half-way, what was made can still be cleared.
    await keepMarks(remembered);
    const written = marks.map((mark, index) => {
      ranges[index].format.fill.color = fills[mark.kind];
      return comment(mark, ranges[index], kept.get(keyOf(mark)));
    });
    await context.sync();
    await keepMarks(remembered.map((mark, index) => ({ ...mark, comment: written[index]?.id ?? null })));
  });

/** Fills and comments cells, remembering the fill each had before its first mark. Of two marks on one cell the last one counts. */
export const markCells = async (marks: readonly Mark[]): Promise<void> => {
  const wanted = [...new Map(marks.map((mark) => [keyOf(mark), mark])).values()];
  for (let from = 0; from < wanted.length; from += mostAtOnce) await markSome(wanted.slice(from, from + mostAtOnce));
};
