import { expect, it } from 'vitest';
import { parseWorkbook } from '../parse.ts';

const settings = {
  name: 'Settings',
  rows: [
    ['Term structure', '4x13'],
    ['Job lines', 2],
  ],
};
const issuesOf = (...rows: (string | number | null)[][]): string[] =>
  parseWorkbook([
    { name: 'Rotations', rows: [['Rotation', 'Posts', 'Specialty', 'Facility', 'Id'], ...rows] },
    settings,
  ]).issues.map(({ cell, severity, message }) => `${cell} ${severity}: ${message}`);

it('tells of one name in two rows, with what the lines will call the second', () => {
  expect(issuesOf(['Cardiology', 2, 'Medicine', null, null], ['cardiology ', 1, 'Medicine', null, null])).toEqual([
    "A3 warning: Rotation: 'cardiology' stands in A2 too; the lines will call this one 'cardiology (cardiology-2)'. Write another name or a facility, or put the posts into one row",
  ]);
});

it('says nothing of one name at two facilities, nor where ids are written', () => {
  expect(issuesOf(['Cardiology', 2, 'Medicine', 'East', null], ['Cardiology', 1, 'Medicine', 'West', null])).toEqual(
    [],
  );
  expect(issuesOf(['Cardiology', 2, 'Medicine', null, 'c1'], ['Cardiology', 1, 'Medicine', null, 'c2'])).toEqual([]);
});
