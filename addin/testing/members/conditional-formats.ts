import { family, partOf, type Remembering, remembering, type Subject } from '../interpreter/family.ts';
import { notFound } from '../interpreter/host-error.ts';
import type { ConditionalFormatSubject } from '../workbook/workbook.ts';
import type { Areas } from './range-areas.ts';

export const conditionalFormatFamilies = {
  ConditionalFormatCollection: family<Areas>({
    items: ({ sheet }) => sheet.conditionalFormats,
    item: ({ sheet }, id) => sheet.conditionalFormats.find((each) => each.id === id),
    call: {
      /** A new one comes first. */
      Add: ({ ranges, sheet }, type: string): Subject => {
        const added = {
          ...remembering('ConditionalFormat'),
          id: sheet.workbook.nextId(),
          type,
          area: ranges[0].area,
          sheet,
        };
        sheet.conditionalFormats.unshift(added);
        return added;
      },
    },
  }),
  ConditionalFormat: family<ConditionalFormatSubject>({
    id: { name: 'Id', of: ({ id }) => id },
    keeps: { StopIfTrue: false, Priority: 0 },
    get: { Type: ({ type }) => type },
    object: {
      Custom: (format) => {
        if (format.type !== 'Custom') throw notFound();
        return partOf(format, 'custom', 'CustomConditionalFormat');
      },
      ColorScale: (format) => {
        if (format.type !== 'ColorScale') throw notFound();
        return partOf(format, 'scale', 'ColorScaleConditionalFormat');
      },
    },
  }),
  ColorScaleConditionalFormat: family<Remembering>({ keeps: { Criteria: null } }),
  CustomConditionalFormat: family<Remembering>({
    object: {
      Rule: (custom) => partOf(custom, 'rule', 'ConditionalFormatRule'),
      Format: (custom) => partOf(custom, 'format', 'ConditionalRangeFormat'),
    },
  }),
  ConditionalFormatRule: family<Remembering>({ keeps: { Formula: '' } }),
  ConditionalRangeFormat: family<Remembering>({
    object: {
      Fill: (format) => partOf(format, 'fill', 'ConditionalRangeFill'),
      Font: (format) => partOf(format, 'font', 'ConditionalRangeFont'),
    },
  }),
  ConditionalRangeFill: family<Remembering>({ keeps: { Color: '' } }),
  ConditionalRangeFont: family<Remembering>({ keeps: { Color: '', Bold: false, Italic: false } }),
};
