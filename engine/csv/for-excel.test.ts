import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvForExcel, fieldForExcel } from './for-excel.ts';

/** RFC 4180 read by the letter: fields by commas, records by CRLF, quotes doubled inside quotes. */
const read = (text: string): string[][] => {
  const records: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      at++;
      while (text[at] !== '"' || text[at + 1] === '"') {
        field += text[at];
        at += text[at] === '"' ? 2 : 1;
      }
      at++;
    } else while (at < text.length && text[at] !== ',' && !text.startsWith('\r\n', at)) field += text[at++];
    records.at(-1)!.push(field);
    if (text[at] === ',') {
      at++;
      if (at === text.length || text.startsWith('\r\n', at)) records.at(-1)!.push('');
    }
    if (text.startsWith('\r\n', at)) {
      at += 2;
      if (at < text.length) records.push([]);
    }
  }
  return records;
};

const awkward = fc.string({
  unit: fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    ',',
    '"',
    "'",
    ' ',
    ';',
    'A',
    '1',
    'é',
    '＝',
    '🩺',
    '\uFEFF',
    '\0',
  ),
  minLength: 1,
  maxLength: 6,
});
const cell = fc.oneof(awkward, fc.string({ minLength: 1 }), fc.integer());

describe('a CSV file for Excel', () => {
  it('reads back as what was written, but for the apostrophe before what looks like a formula', () => {
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const text = csvForExcel(rows);
        expect(text.startsWith('\uFEFF')).toBe(true);
        const back = read(text.slice(1));
        expect(back).toEqual(rows.map((row) => row.map((field) => String(fieldForExcel(field)))));
        rows.forEach((row, at) => {
          row.forEach((field, column) => {
            expect([String(field), `'${field}`]).toContain(back[at][column]);
            if (typeof field === 'string') expect(back[at][column].trim()).not.toMatch(/^[\p{Cc}\s]*[=+\-@＝]/u);
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a formula from being one, over line breaks too', () => {
    for (const text of ['=1+1', '+61 3', '-A1', '@SUM(A1)', '\t=1', '=1\n2', ' =1', '＝1'])
      expect(fieldForExcel(text)).toBe(`'${text}`);
  });

  it('leaves numbers, dates and plain text as they are', () => {
    expect(csvForExcel([[-5, '2026-02-02', 'GP - rural', null]])).toBe('\uFEFF-5,2026-02-02,GP - rural,\r\n');
  });
});
