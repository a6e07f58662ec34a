import { family, type Subject } from '../interpreter/family.ts';
import type { RangeSubject, SheetSubject } from '../workbook/workbook.ts';

/** One or more rectangles of one sheet; formats and validations apply to all of them. */
export type Areas = Subject & { ranges: RangeSubject[]; sheet: SheetSubject };

const part = (name: string) => (areas: Areas) => ({ ...areas, family: name }) as Subject;

export const rangeAreasFamilies = {
  RangeAreas: family<Areas>({
    get: { AreaCount: ({ ranges }) => ranges.length },
    object: { Format: part('RangeFormat'), DataValidation: part('DataValidation') },
  }),
};
