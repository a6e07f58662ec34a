import { expect, it } from 'vitest';
import { area } from '#engine/workbook/sheet-plan.ts';
import { overlap, referencesOf } from './references.ts';

it.each([
  [
    'A1+$B$2:C3',
    [
      { sheet: null, area: area(0, 0) },
      { sheet: null, area: area(1, 1, 2, 2) },
    ],
  ],
  [
    "SUMPRODUCT(('It''s 1'!$A$6:$A$9=E6)*1)",
    [
      { sheet: "it's 1", area: area(5, 0, 4) },
      { sheet: null, area: area(5, 4) },
    ],
  ],
  ['Posts!B2&"A1 and \'x\'!B2"', [{ sheet: 'posts', area: area(1, 1) }]],
  ['LOG10(2)+ROUND(1.5,0)+TRUE', []],
])('%s reads its cells', (formula, references) => expect(referencesOf(formula)).toEqual(references));

it('knows when areas overlap', () => {
  expect(overlap(area(0, 0, 2, 2), area(1, 1))).toBe(true);
  expect(overlap(area(0, 0, 2, 2), area(2, 0))).toBe(false);
});
