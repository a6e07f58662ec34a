import { family, type Subject } from '../interpreter/family.ts';
import { badArgument } from '../interpreter/host-error.ts';
import { dropLook, setLook, sharedLook } from '../workbook/looks.ts';
import type { Areas } from './range-areas.ts';

const part = (name: string) => (areas: Areas) => ({ ...areas, family: name }) as Subject;

/** Properties kept per cell under a prefix. */
const looks = (prefix: string, names: readonly string[]) => ({
  get: Object.fromEntries(
    names.map((name) => [name, ({ ranges }: Areas) => sharedLook(ranges[0], `${prefix}${name}`)]),
  ),
  set: Object.fromEntries(
    names.map((name) => [
      name,
      ({ ranges }: Areas, value: unknown) => {
        for (const range of ranges) setLook(range, `${prefix}${name}`, value);
      },
    ]),
  ),
});

const cellLooks = looks('', ['HorizontalAlignment', 'VerticalAlignment', 'WrapText', 'ShrinkToFit', 'TextOrientation']);

const positive = (value: number): number => {
  if (!(value >= 0)) throw badArgument();
  return value;
};

const fill = looks('fill.', ['Color', 'Pattern']);

export const rangeFormatFamilies = {
  RangeFormat: family<Areas>({
    get: {
      ...cellLooks.get,
      ColumnWidth: ({ ranges, sheet }) => sheet.columns.get(ranges[0].area.column)?.width ?? 48,
      RowHeight: ({ ranges, sheet }) => sheet.rowHeights.get(ranges[0].area.row) ?? 15,
    },
    set: {
      ...cellLooks.set,
      /** In points, at most 255 characters of the standard font. */
      ColumnWidth: ({ ranges, sheet }, width: number) => {
        for (const { area } of ranges) {
          for (let column = area.column; column < area.column + area.columns; column++) {
            sheet.columns.set(column, { ...sheet.columns.get(column), width: positive(width) });
          }
        }
      },
      RowHeight: ({ ranges, sheet }, height: number) => {
        if (height > 409.5) throw badArgument('A row is at most 409.5 points high.');
        for (const { area } of ranges) {
          for (let row = area.row; row < area.row + area.rows; row++) sheet.rowHeights.set(row, positive(height));
        }
      },
    },
    object: {
      Fill: part('RangeFill'),
      Font: part('RangeFont'),
      Borders: part('RangeBorderCollection'),
      Protection: part('FormatProtection'),
    },
  }),
  RangeFont: family<Areas>(looks('font.', ['Name', 'Size', 'Color', 'Bold', 'Italic'])),
  RangeFill: family<Areas>({
    get: fill.get,
    set: {
      Color: (areas, colour: never) => {
        fill.set.Color(areas, colour);
        fill.set.Pattern(areas, 'Solid');
      },
    },
    call: {
      Clear: ({ ranges }) => {
        for (const range of ranges) dropLook(range, ['fill.Color', 'fill.Pattern']);
      },
    },
  }),
  FormatProtection: family<Areas>(looks('protection.', ['Locked'])),
};
