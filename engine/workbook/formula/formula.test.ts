import { describe, expect, it } from 'vitest';
import { canEvaluate, evaluate, isError, type Matrix, parseFormula } from './index.ts';

/** A1:D4 of the formula's own sheet. */
const own: Matrix = [
  ['ED', 3, true, null],
  ['Surgery', 4, false, 'x'],
  ['ed', 5, null, ''],
  ['ICU*', 6, null, { error: '#DIV/0!' }],
];
const other: Matrix = [['elsewhere']];

const worked = (formula: string, offset?: { rows: number; columns: number }) => {
  const result = evaluate(
    parseFormula(formula),
    (sheet, { row, column, rows, columns }) => {
      const from = sheet === null ? own : sheet === "Night 'relief'" ? other : null;
      return (
        from &&
        Array.from({ length: rows }, (_, r) =>
          Array.from({ length: columns }, (_c, c) => from[row + r]?.[column + c] ?? null),
        )
      );
    },
    offset,
  )[0][0];
  return isError(result) ? result.error : result;
};

describe('a formula', () => {
  it.each([
    ['1+2*3', 7],
    ['(1+2)*3', 9],
    ['-2+10', 8],
    ['2^3', 8],
    ['50%', 0.5],
    ['1/0', '#DIV/0!'],
    ['"a"&1&TRUE', 'a1TRUE'],
    ['"say ""hi"""', 'say "hi"'],
    ['"a"="A"', true],
    ['1<"a"', true],
    ['B1>=3', true],
    ['D1=0', true],
    ['D1=""', true],
    ['B1+A1', '#VALUE!'],
    ['$B$2*B1', 12],
    ["'Night ''relief'''!A1", 'elsewhere'],
    ['Nobody!A1', '#REF!'],
    ['D4+1', '#DIV/0!'],
  ])('%s is %s', (formula, value) => expect(worked(formula)).toBe(value));

  it.each([
    ['SUM(B1:B4)', 18],
    ['SUM(A1:B2,1)', 8],
    ['MAX(-3,-5)', -3],
    ['MIN(B1:B4)', 3],
    ['MIN(A1:A2)', 0],
    ['AVERAGE(B1:B4)', 4.5],
    ['COUNT(A1:D4)', 4],
    ['COUNTA(C1:D3)', 4],
    ['COUNTIF(A1:A4,"ed")', 2],
    ['COUNTIF(A1:A4,"*u*")', 2],
    ['COUNTIF(A1:A4,"ICU~*")', 1],
    ['COUNTIF(B1:B4,">=5")', 2],
    ['COUNTIF(B1:B4,"<>5")', 3],
    ['COUNTIF(B1:B4,4)', 1],
    ['COUNTIF(A1:A4,"<>ED")', 2],
    ['COUNTIF(A1:B2,"<>ED")', 3],
    ['COUNTIFS(A1:A4,"ED",B1:B4,">3")', 1],
    ['SUMIF(A1:A4,"ED",B1:B4)', 8],
    ['SUMIFS(B1:B4,A1:A4,"ED",B1:B4,"<5")', 3],
    ['SUMPRODUCT((A1:A4="ED")*B1:B4)', 8],
    ['SUMPRODUCT(--(A1:A4="ED"))', 2],
    ['SUMPRODUCT(B1:B4,B1:B2)', '#VALUE!'],
    ['SUM(MMULT({1,2},{3;4}))', 11],
    ['IF(B1>2,"yes",1/0)', 'yes'],
    ['IF(FALSE,1)', false],
    ['IFERROR(1/0,"none")', 'none'],
    ['AND(B1=3,NOT(C2))', true],
    ['OR(B1=4,C2)', false],
    ['ISNUMBER(FIND("u","Surgery"))', true],
    ['SEARCH("G","Surgery")', 4],
    ['LOOKUP(2,1/(A1:A4="ED"),B1:B4)', 5],
    ['MATCH("icu*",A1:A4,0)', 4],
    ['MATCH(5.5,B1:B4)', 3],
    ['INDEX(B1:B4,MATCH("Surgery",A1:A4,0))', 4],
    ['VLOOKUP("Surgery",A1:B4,2,FALSE)', 4],
    ['VLOOKUP("Nobody",A1:B4,2,FALSE)', '#N/A'],
    ['ROUND(-2.5,0)', -3],
    ['ROUND(1.256,2)', 1.26],
    ['ABS("x")', '#VALUE!'],
    ['LEFT("Surgery",4)&RIGHT("Surgery",1)&MID("Surgery",2,2)', 'Surgyur'],
    ['LEN(TRIM("  a  b "))', 3],
  ])('%s is %s', (formula, value) => expect(worked(formula)).toBe(value));

  it('moves its relative references with it, not those held by $', () => {
    expect(worked('B1&$A$1', { rows: 2, columns: 0 })).toBe('5ED');
    expect(worked('B$1&$A1', { rows: 1, columns: -1 })).toBe('EDSurgery');
    expect(worked('A1', { rows: -1, columns: 0 })).toBe('#REF!');
  });

  it.each(['', '1+', '(1', 'SUM(1,', '1 2', '#', 'A1:', 'A0', '"open'])('%s is none', (text) =>
    expect(() => parseFormula(text)).toThrow(SyntaxError),
  );

  it('says when it holds a function that is not known', () => {
    expect(canEvaluate(parseFormula('IF(A1,SUM(B1:B2),-LEN("a"))'))).toBe(true);
    expect(canEvaluate(parseFormula('1+IF(A1,XIRR(B1:B2),0)'))).toBe(false);
    expect(canEvaluate(parseFormula('toString(1)'))).toBe(false);
  });
});
