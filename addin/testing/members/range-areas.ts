import { family, type Subject } from '../interpreter/family.ts';
import type { RangeSubject, SheetSubject } from '../workbook/workbook.ts';

/** One or more rectangles of one sheet; formats and validations apply to all of them. */
export type Areas = Subject & { ranges: RangeSubject[]; sheet: SheetSubject };

/** One or more ranges of one sheet, taken together. */
export const areasOf = (ranges: RangeSubject[]): Areas => ({ family: 'RangeAreas', ranges, sheet: ranges[0].sheet });

const part = (name: string) => (areas: Areas) => ({ ...areas, family: name }) as Subject;

export const rangeAreasFamilies = {
  RangeAreas: family<Areas>({
    get: { AreaCount: ({ ranges }) => ranges.length },
    object: {
      Areas: ({ ranges }) => ({ family: 'RangeCollection', ranges }) as Subject,
      Worksheet: ({ sheet }) => sheet,
      Format: part('RangeFormat'),
      DataValidation: part('DataValidation'),
    },
  }),
  RangeCollection: family<Subject & { ranges: RangeSubject[] }>({ items: ({ ranges }) => ranges }),
};
