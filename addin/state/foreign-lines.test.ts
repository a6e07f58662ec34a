import { expect, it } from 'vitest';
import { foreignLines } from './foreign-lines.ts';

const named = (...names: string[]) => names.map((name) => ({ name, rows: [] }));

it('finds the sheets of lines a workbook came with, by their names alone', () => {
  expect(foreignLines(named('Cover 2', 'JOB LINES 2', 'Job lines 3'))).toEqual(['JOB LINES 2', 'Job lines 3']);
  expect(foreignLines(named('Rotations', 'My job lines', 'Job lines draft'))).toEqual([]);
  expect(foreignLines(null)).toEqual([]);
});
