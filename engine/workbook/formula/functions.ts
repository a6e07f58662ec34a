import { compare, error, isError, type Matrix, numberOf, type Scalar, textOf } from './value.ts';

/** A function of whole matrices. Errors among the arguments are passed on unless a function says otherwise. */
type WorksheetFunction = (parameters: Matrix[]) => Matrix | Scalar;

const cells = (parameters: Matrix[]): Scalar[] => parameters.flat(2);
const numbers = (parameters: Matrix[]): number[] =>
  cells(parameters).filter((value): value is number => typeof value === 'number');
const single = (matrix: Matrix | undefined): Scalar => matrix?.[0]?.[0] ?? null;

const isTrue = (value: Scalar): boolean => value !== null && value !== 0 && value !== false && value !== '';

const multiplied = (a: Matrix, b: Matrix): Matrix | Scalar => {
  if ((a[0]?.length ?? 0) !== b.length) return error('#VALUE!');
  return a.map((row) =>
    (b[0] ?? []).map((_, column) =>
      row.reduce<number>((sum, value, at) => sum + Number(value) * Number(b[at][column]), 0),
    ),
  );
};

const found = (needle: Scalar, text: Scalar, sameCase: boolean): Scalar => {
  const fold = (value: Scalar): string => (sameCase ? String(textOf(value)) : String(textOf(value)).toLowerCase());
  const at = fold(text).indexOf(fold(needle));
  return at < 0 ? error('#VALUE!') : at + 1;
};

/** The last position whose value is no more than the wanted one; errors are passed over, as Excel does. */
const lookup = ([wanted, within, answers]: Matrix[]): Scalar => {
  const list = within.flat();
  const results = (answers ?? within).flat();
  for (let at = list.length - 1; at >= 0; at--) {
    const order = compare(list[at], single(wanted));
    if (!isError(order) && order <= 0 && !isError(list[at])) return results[at] ?? null;
  }
  return error('#N/A');
};

const countIf = ([range, wanted]: Matrix[]): Matrix =>
  wanted.map((row) =>
    row.map((criterion) => range.flat().filter((value) => value !== null && compare(value, criterion) === 0).length),
  );

/** The functions the result sheets use. IF, IFERROR, AND, OR are worked out cell by cell in evaluate.ts. */
export const functions: Record<string, WorksheetFunction> = {
  SUM: (parameters) => numbers(parameters).reduce((sum, value) => sum + value, 0),
  MAX: (parameters) => Math.max(0, ...numbers(parameters)),
  MIN: (parameters) => Math.min(...numbers(parameters)),
  COUNT: (parameters) => numbers(parameters).length,
  COUNTA: (parameters) => cells(parameters).filter((value) => value !== null).length,
  SUMPRODUCT: ([first, ...others]) =>
    first.reduce(
      (total, row, r) =>
        row.reduce<number>((sum, value, c) => {
          const product = others.reduce(
            (so, other) => so * (typeof other[r]?.[c] === 'number' ? Number(other[r][c]) : 0),
            typeof value === 'number' ? value : 0,
          );
          return sum + product;
        }, total),
      0,
    ),
  MMULT: ([a, b]) => multiplied(a, b),
  AND: (parameters) => cells(parameters).every(isTrue),
  OR: (parameters) => cells(parameters).some(isTrue),
  NOT: ([value]) => !isTrue(single(value)),
  ISNUMBER: ([matrix]) => matrix.map((row) => row.map((value) => typeof value === 'number')),
  FIND: ([needle, text]) => found(single(needle), single(text), true),
  SEARCH: ([needle, text]) => found(single(needle), single(text), false),
  LOOKUP: lookup,
  COUNTIF: countIf,
  ABS: ([value]) => Math.abs(Number(numberOf(single(value)))),
  ROUND: ([value, digits]) => {
    const scale = 10 ** Number(single(digits) ?? 0);
    return Math.round(Number(numberOf(single(value))) * scale) / scale;
  },
  LEN: ([value]) => String(textOf(single(value))).length,
};

/** Functions that look at errors themselves. */
export const seesErrors = new Set(['IFERROR', 'ISNUMBER', 'LOOKUP', 'COUNTIF', 'COUNT', 'COUNTA']);
