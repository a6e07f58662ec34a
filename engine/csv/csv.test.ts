import { expect, it } from 'vitest';
import { csvOf, sheetOfCsv } from './csv.ts';

it('keeps commas, quotes and line breaks inside quotes, and empty fields', () => {
  const rows = [
    ['a', 'b', 'c'],
    ['1, "x"', '2\n3', null],
    [null, null, '4'],
  ];
  expect(sheetOfCsv('a,b,c\r\n"1, ""x""","2\n3",\r\n,,4', 'list.csv')).toEqual({ name: 'list.csv', rows });
  expect(sheetOfCsv(csvOf(rows), '').rows.slice(0, 3)).toEqual(rows);
});

it('reads what a spreadsheet saves: a mark of its encoding first, semicolons or tabs between', () => {
  for (const mark of [';', '\t'])
    expect(sheetOfCsv(`\uFEFFUnit${mark}Posts\nEmergency, FMC${mark}4\n`, '').rows[1]).toEqual(['Emergency, FMC', '4']);
});
