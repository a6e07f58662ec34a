import type { Area } from '#engine/workbook/index.ts';
import { family, type Subject } from '../interpreter/family.ts';
import { setLook, sharedLook } from '../workbook/looks.ts';
import { rangeOn } from '../workbook/workbook.ts';
import type { Areas } from './range-areas.ts';

type Border = Areas & { edge: string };

/** Which cells of an area an edge belongs to, and on which side of them it lies; null where it has none. */
const edgeCells: Record<string, (area: Area) => { cells: Area; side: string } | null> = {
  EdgeTop: (area) => ({ cells: { ...area, rows: 1 }, side: 'Top' }),
  EdgeLeft: (area) => ({ cells: { ...area, columns: 1 }, side: 'Left' }),
  EdgeBottom: (area) => ({ cells: { ...area, row: area.row + area.rows - 1, rows: 1 }, side: 'Bottom' }),
  EdgeRight: (area) => ({ cells: { ...area, column: area.column + area.columns - 1, columns: 1 }, side: 'Right' }),
  InsideHorizontal: (area) =>
    area.rows > 1 ? { cells: { ...area, row: area.row + 1, rows: area.rows - 1 }, side: 'Top' } : null,
  InsideVertical: (area) =>
    area.columns > 1 ? { cells: { ...area, column: area.column + 1, columns: area.columns - 1 }, side: 'Left' } : null,
};

const paint = ({ ranges, edge }: Border, name: string, value: unknown): void => {
  for (const { sheet, area } of ranges) {
    const found = edgeCells[edge](area);
    if (found) setLook(rangeOn(sheet, found.cells), `border.${found.side}.${name}`, value);
  }
};

const shared = ({ ranges, edge }: Border, name: string): unknown => {
  const found = edgeCells[edge](ranges[0].area);
  return found && sharedLook(rangeOn(ranges[0].sheet, found.cells), `border.${found.side}.${name}`);
};

export const borderFamilies = {
  RangeBorderCollection: family<Areas>({
    items: (areas) =>
      Object.keys(edgeCells).map((edge): Subject => ({ ...areas, family: 'RangeBorder', edge }) as Border),
    item: (areas, edge) =>
      Object.hasOwn(edgeCells, edge) ? ({ ...areas, family: 'RangeBorder', edge } as Border) : undefined,
  }),
  RangeBorder: family<Border>({
    id: { name: 'SideIndex', of: ({ edge }) => edge },
    get: {
      SideIndex: ({ edge }) => edge,
      Style: (border) => shared(border, 'Style') ?? 'None',
      Color: (border) => shared(border, 'Color'),
    },
    set: {
      Style: (border, style: string) => paint(border, 'Style', style),
      Weight: (border, weight: string) => paint(border, 'Weight', weight),
      Color: (border, colour: string) => {
        paint(border, 'Color', colour);
        paint(border, 'Style', 'Continuous');
      },
    },
  }),
};
