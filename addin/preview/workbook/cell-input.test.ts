import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCell } from '#engine/workbook/index.ts';
import { contentOf, typedOf } from './cell-input.ts';

it.each([
  ['', null],
  ['  ', null],
  ['ED', 'ED'],
  ['12', 12],
  ['-1.5', -1.5],
  ['1,234', 1234],
  ['1e3', 1000],
  ['.', '.'],
  ['-', { text: '-' }],
  ['1,2', '1,2'],
  ['0x10', '0x10'],
  ['true', true],
  ["'12", '12'],
  ["'=1", { text: '=1' }],
  ['=SUM(A1:A2)', { formula: 'SUM(A1:A2)', result: '' }],
  ['=', { text: '=' }],
  ['+61 3', { text: '+61 3' }],
])('%j typed puts %j into the cell', (typed, content) => expect(contentOf(typed)).toEqual(content));

it('gives back what to type for any content', () => {
  const content = fc.oneof(
    fc.string().filter((text) => text.trim() !== ''),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    fc.boolean(),
    fc.constantFrom("'quoted", "' ", '007', 'TRUE', '=1', '1e5', '-'),
  );
  fc.assert(
    fc.property(content, (value) => {
      const cell = toCell(value);
      expect(contentOf(typedOf(cell))).toEqual(cell);
    }),
  );
  expect(typedOf({ formula: 'A1', result: 3 })).toBe('=A1');
});
