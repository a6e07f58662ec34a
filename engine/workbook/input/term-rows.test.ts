import { describe, expect, it } from 'vitest';
import type { CellValue } from '../cells.ts';
import { parseWorkbook } from '../parse.ts';

const rotations: CellValue[][] = [
  ['Rotation', 'Posts', 'Specialty'],
  ...['ED', 'Ward', 'Theatre', 'Clinic', 'GP'].map((name): CellValue[] => [name, 2, name]),
];
const read = (...settings: CellValue[][]) => {
  const sheets = [
    { name: 'Settings', rows: [['Setting', 'Value', 'Note'], ['Job lines', 2], ...settings] },
    { name: 'Rotations', rows: rotations },
  ];
  const { request, draft, issues } = parseWorkbook(sheets);
  return { request, draft, issues: issues.filter(({ sheet }) => sheet === 'Settings') };
};
/** The five terms of South Australia in 2018, Wednesday to Tuesday, as people type dates. */
const terms: CellValue[][] = [
  ['Term 1', '10 January 2018', '3 April 2018', 12],
  ['Term 2', '4/4/2018', '12/6/2018', 10],
  ['Term 3', '2018-06-13', '2018-08-28', 11],
  ['Term 4', '29 August 2018', '6 November 2018'],
  ['Term 5', '7 November 2018 - 15 January 2019'],
];
const changed = (row: number, ...cells: CellValue[]): CellValue[][] =>
  terms.map((term, index) => (index === row ? cells : term));

describe('dates of terms on the Settings sheet', () => {
  it('give the term structure and the first day, a Wednesday too', () => {
    const { request, issues } = read(...terms);
    expect(issues).toEqual([]);
    expect(request).toMatchObject({ term_structure: [12, 10, 11, 10, 10], year_start: '2018-01-10' });
  });

  it('may leave out last days but the last term’s', () => {
    expect(read(...changed(1, 'T2', '4 April 2018')).request?.term_structure).toEqual([12, 10, 11, 10, 10]);
    expect(read(...changed(4, 'Term 5', '7 November 2018')).issues).toMatchObject([
      { cell: 'C7', severity: 'error', message: expect.stringContaining('write its last day') },
    ]);
  });

  it('show gaps, overlaps and part weeks at their cells, every one at once', () => {
    const { request, issues } = read(
      ...changed(2, 'Term 3', '2018-06-20', '2018-08-28').map((row, index) =>
        index === 4 ? ['Term 5', '6 November 2018', '15 January 2019'] : row,
      ),
    );
    expect(request).toBeNull();
    expect(issues.map(({ cell, severity }) => [cell, severity])).toEqual([
      ['B5', 'error'],
      ['C7', 'error'],
      ['B7', 'error'],
    ]);
    expect(issues[0].message).toContain('1 week, 13 June 2018 to 19 June 2018, belongs to no term');
    expect(issues[2].message).toContain('before term 4 ends');
  });

  it('warn of printed weeks that are not those of the dates', () => {
    const { request, issues } = read(...changed(0, 'Term 1', '10 January 2018', '3 April 2018', 13));
    expect(request).not.toBeNull();
    expect(issues).toMatchObject([{ cell: 'D3', severity: 'warning' }]);
  });

  it('must agree with a term structure and a year start that are given, too', () => {
    expect(read(['Term structure', '12+10+11+10+10'], ['Year start', '2018-01-10'], ...terms).issues).toEqual([]);
    const { issues } = read(['Term structure', '5x10'], ['Year start', '2018-01-08'], ...terms);
    expect(issues).toMatchObject([
      { cell: 'B3', severity: 'error', message: expect.stringContaining('10+10+10+10+10') },
      { cell: 'B4', severity: 'error', message: expect.stringContaining('2018-01-08') },
    ]);
  });

  it('name the cell that holds no date, and the term that is missing', () => {
    expect(read(...changed(1, 'Term 2', 'April', '12/6/2018')).issues).toMatchObject([{ cell: 'B4' }]);
    expect(read(...terms.filter((_, index) => index !== 1)).issues[0]).toMatchObject({
      cell: 'A4',
      message: expect.stringContaining('term 2 has none'),
    });
  });
});
