import type { Mark } from '../host.ts';
import { hasApi, inExcel } from './run.ts';
import { keepSetting, recallSetting } from './settings.ts';

const marksKey = 'planner.marks';

/** Comments came with this API set; without it marks are fills alone. */
const commentApi = '1.10';

/** A mark as it is remembered: the fill the cell had (null: none), the mark's own, and its comment. */
type KeptMark = { sheet: string; cell: string; fill: string | null; markFill: string; comment: string | null };

const fills: Record<Mark['kind'], string> = { error: '#F8B4AE', warning: '#FFE08A', changed: '#A9D4F5' };
const longestComment = 1000;

const keyOf = ({ sheet, cell }: { sheet: string; cell: string }): string =>
  `${sheet.toLowerCase()}!${cell.toUpperCase()}`;

const keptMarks = (): KeptMark[] => recallSetting<KeptMark[]>(marksKey) ?? [];

const fillOf = (range: Excel.Range): string | null =>
  range.format.fill.pattern === 'None' ? null : range.format.fill.color;

const fillNames = 'format/fill/color,format/fill/pattern';

/** Cells that have a comment of their own, by key; those are marked by their fill alone. */
const commentedCells = async (
  context: Excel.RequestContext,
  comments: Excel.CommentCollection,
): Promise<Set<string>> => {
  const places = comments.items.map((comment) => {
    const range = comment.getLocation();
    range.load('address,worksheet/name');
    return range;
  });
  if (places.length > 0) await context.sync();
  return new Set(
    places.map((range) =>
      keyOf({ sheet: range.worksheet.name, cell: range.address.slice(range.address.lastIndexOf('!') + 1) }),
    ),
  );
};

/** Fills and comments cells, remembering the fill each had before its first mark. Of two marks on one cell the last one counts. */
export const markCells = async (marks: readonly Mark[]): Promise<void> => {
  const wanted = [...new Map(marks.map((mark) => [keyOf(mark), mark])).values()];
  if (wanted.length === 0) return;
  const kept = new Map(keptMarks().map((mark) => [keyOf(mark), mark]));
  const added = await inExcel(async (context) => {
    const commenting = hasApi(commentApi);
    const { comments, worksheets } = context.workbook;
    const ranges = wanted.map(({ sheet, cell }) => {
      const range = worksheets.getItem(sheet).getRange(cell);
      range.load(fillNames);
      return range;
    });
    if (commenting) comments.load('items/id');
    await context.sync();
    const ids = new Set(commenting ? comments.items.map(({ id }) => id) : []);
    const commented = commenting ? await commentedCells(context, comments) : new Set<string>();
    const comment = (mark: Mark, range: Excel.Range, before: KeptMark | undefined): Excel.Comment | null => {
      const text = mark.text.slice(0, longestComment);
      if (before?.comment && ids.has(before.comment)) {
        const own = comments.getItem(before.comment);
        own.content = text;
        own.load('id');
        return own;
      }
      if (!commenting || commented.has(keyOf(mark))) return null;
      const own = comments.add(range, text);
      own.load('id');
      return own;
    };
    const written = wanted.map((mark, index) => {
      const before = kept.get(keyOf(mark));
      const fill = before ? before.fill : fillOf(ranges[index]);
      ranges[index].format.fill.color = fills[mark.kind];
      return { mark, fill, comment: comment(mark, ranges[index], before) };
    });
    await context.sync();
    return written.map(
      ({ mark: { sheet, cell, kind }, fill, comment: own }): KeptMark => ({
        sheet,
        cell,
        fill,
        markFill: fills[kind],
        comment: own?.id ?? null,
      }),
    );
  });
  for (const mark of added) kept.set(keyOf(mark), mark);
  await keepSetting(marksKey, [...kept.values()]);
};

/**
 * Takes marks away. A mark's comment tells where its cell is now, even after rows were moved; the fill is given back only where the
 * mark's own is still there.
 */
export const clearMarks = async (): Promise<number> => {
  const kept = keptMarks();
  if (kept.length === 0) return 0;
  await inExcel(async (context) => {
    const { comments, worksheets } = context.workbook;
    const commenting = hasApi(commentApi);
    if (commenting) comments.load('items/id');
    const sheets = new Map(kept.map(({ sheet }) => [sheet, worksheets.getItemOrNullObject(sheet)]));
    await context.sync();
    const byId = new Map((commenting ? comments.items : []).map((comment) => [comment.id, comment]));
    const found = kept.flatMap((mark) => {
      const comment = mark.comment === null ? undefined : byId.get(mark.comment);
      const sheet = sheets.get(mark.sheet);
      if (!comment && (!sheet || sheet.isNullObject)) return [];
      const range = comment ? comment.getLocation() : sheet!.getRange(mark.cell);
      range.load(fillNames);
      return [{ mark, comment, range }];
    });
    await context.sync();
    for (const { mark, comment, range } of found) {
      comment?.delete();
      if (fillOf(range)?.toUpperCase() !== mark.markFill) continue;
      if (mark.fill === null) range.format.fill.clear();
      else range.format.fill.color = mark.fill;
    }
    await context.sync();
  });
  await keepSetting(marksKey, null);
  return kept.length;
};
