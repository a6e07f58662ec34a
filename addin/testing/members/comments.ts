import { family, remembering, type Subject } from '../interpreter/family.ts';
import { HostError, notFound } from '../interpreter/host-error.ts';
import { type CommentSubject, type EmulatedWorkbook, type RangeSubject, rangeOn } from '../workbook/workbook.ts';
import { inWorkbook } from './ranges.ts';

type Comments = Subject & { workbook: EmulatedWorkbook };

const commentOn = ({ sheet, area }: RangeSubject): CommentSubject | undefined =>
  sheet.workbook.comments.find(
    (comment) => comment.sheet === sheet && comment.area.row === area.row && comment.area.column === area.column,
  );

export const commentFamilies = {
  CommentCollection: family<Comments>({
    items: ({ workbook }) => workbook.comments,
    item: ({ workbook }, id) => workbook.comments.find((comment) => comment.id === id),
    call: {
      /** A cell has one thread of comments at most. */
      Add: ({ workbook }, given: RangeSubject | string, text: string): Subject => {
        const range = inWorkbook(workbook, given);
        if (commentOn(range)) throw new HostError('InvalidOperation', 'The cell has a comment already.');
        const { sheet, area } = range;
        const comment = { ...remembering('Comment'), id: workbook.nextId(), text, sheet, area };
        workbook.comments.push(comment);
        return comment;
      },
      GetItemByCell: ({ workbook }, given: RangeSubject | string) => {
        const comment = commentOn(inWorkbook(workbook, given));
        if (!comment) throw notFound();
        return comment;
      },
    },
  }),
  Comment: family<CommentSubject>({
    id: { name: 'Id', of: ({ id }) => id },
    get: { Id: ({ id }) => id, Content: ({ text }) => text },
    set: {
      Content: (comment, text: string) => {
        comment.text = text;
      },
    },
    call: {
      GetLocation: ({ sheet, area }) => rangeOn(sheet, area),
      Delete: (comment) => {
        const { comments } = comment.sheet.workbook;
        comments.splice(comments.indexOf(comment), 1);
      },
    },
  }),
};
