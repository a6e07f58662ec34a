import { expect, it } from 'vitest';
import { freeSheetName, isSheetName, renamedIn } from './sheet-names.ts';

it('refuses the names Excel refuses', () => {
  for (const name of ['', '  ', 'a/b', 'a:b', '[a]', "'a", 'History', 'x'.repeat(32)])
    expect(isSheetName(name)).toBe(false);
  for (const name of ['Job lines 1', "Night 'relief'x", 'x'.repeat(31)]) expect(isSheetName(name)).toBe(true);
});

it('finds the first free name', () => expect(freeSheetName(['Sheet1', 'sheet2', 'Sheet4'])).toBe('Sheet3'));

it.each([
  ["'Job lines 1'!A1+B2", "'It''s'!A1+B2"],
  ["'job LINES 1'!A1", "'It''s'!A1"],
  [`"'Job lines 1'!A1"&'Job lines 1'!A1`, `"'Job lines 1'!A1"&'It''s'!A1`],
  ["'Job lines 11'!A1", "'Job lines 11'!A1"],
])('lets the references of %s follow', (before, after) => expect(renamedIn(before, 'Job lines 1', "It's")).toBe(after));

it('lets references without quotes follow', () =>
  expect(renamedIn('Posts!A1+Postscript!A1', 'Posts', 'Beds')).toBe("'Beds'!A1+Postscript!A1"));
