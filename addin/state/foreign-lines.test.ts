import { expect, it } from 'vitest';
import { foreignLines } from './foreign-lines.ts';

const named = (...names: string[]) => names.map((name) => ({ name, rows: [] }));

it('finds the sheet of lines a workbook came with, by its name alone', () => {
  expect(foreignLines(named('Cover 2', 'JOB LINES 2', 'Job lines 3'))).toBe('JOB LINES 2');
  expect(foreignLines(named('Rotations', 'My job lines', 'Job lines draft'))).toBeNull();
  expect(foreignLines(null)).toBeNull();
});
