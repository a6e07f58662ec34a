import { commentApi, fillNames, fillOf, forgetMarks, keptMarks } from './kept-marks.ts';
import { hasApi, inExcel } from './run.ts';

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
  await forgetMarks();
  return kept.length;
};
