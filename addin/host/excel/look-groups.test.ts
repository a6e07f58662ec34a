import { expect, it } from 'vitest';
import type { CellStyle } from '#engine/workbook/index.ts';
import { area, emptyPlan } from '#engine/workbook/sheet-plan.ts';
import { lookGroups } from './look-groups.ts';

const groupsOf = (...styles: { area: ReturnType<typeof area>; style: CellStyle }[]) =>
  Object.fromEntries(
    lookGroups({ ...emptyPlan('S'), styles }).map(({ property, value, areas }) => [`${property}=${value}`, areas]),
  );

it('lets later styles override earlier ones key by key', () => {
  expect(
    groupsOf(
      { area: area(0, 0, 2, 3), style: { bold: true, fill: 'AAAAAA' } },
      { area: area(1, 1), style: { fill: 'BBBBBB' } },
      { area: area(1, 2), style: { bold: false } },
    ),
  ).toEqual({
    'bold=true': [area(0, 0, 1, 3), area(1, 0, 1, 2)],
    'fill=AAAAAA': [area(0, 0, 1, 3), area(1, 0), area(1, 2)],
    'fill=BBBBBB': [area(1, 1)],
  });
});

it('takes the sides of a border apart', () => {
  expect(groupsOf({ area: area(2, 1, 3, 2), style: { border: { sides: ['left', 'top'], color: 'FFFFFF' } } })).toEqual({
    'left=FFFFFF': [area(2, 1, 3, 2)],
    'top=FFFFFF': [area(2, 1, 3, 2)],
  });
});

it('joins equal looks that came about in different ways', () => {
  expect(
    groupsOf(
      { area: area(0, 0), style: { fill: 'AAAAAA', size: 8 } },
      { area: area(0, 1), style: { size: 8 } },
      { area: area(0, 1), style: { fill: 'AAAAAA' } },
      { area: area(0, 2), style: { fill: 'AAAAAA' } },
    ),
  ).toEqual({ 'fill=AAAAAA': [area(0, 0, 1, 3)], 'size=8': [area(0, 0, 1, 2)] });
});
