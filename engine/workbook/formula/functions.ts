import { criterionOf } from './criterion.ts';
import { compare, error, isError, type Matrix, type Scalar, textOf } from './value.ts';

/** A function of whole matrices. Errors among the arguments are passed on unless a function says otherwise. */
type WorksheetFunction = (parameters: Matrix[]) => Matrix | Scalar;

const cells = (parameters: Matrix[]): Scalar[] => parameters.flat(2);
const numbers = (parameters: Matrix[]): number[] =>
  cells(parameters).filter((value): value is number => typeof value === 'number');
const single = (matrix: Matrix | undefined): Scalar => matrix?.[0]?.[0] ?? null;

export const isTrue = (value: Scalar): boolean => value !== null && value !== 0 && value !== false && value !== '';

const multiplied = (a: Matrix, b: Matrix): Matrix | Scalar => {
  if ((a[0]?.length ?? 0) !== b.length || [...a, ...b].flat().some((value) => typeof value !== 'number'))
    return error('#VALUE!');
  return a.map((row) =>
    (b[0] ?? []).map((_, column) =>
      row.reduce<number>((sum, value, at) => sum + Number(value) * Number(b[at][column]), 0),
    ),
  );
};

const numberIn = (value: Scalar | undefined): number => (typeof value === 'number' ? value : 0);

const sumOfProducts = (factors: Matrix[]): Scalar => {
  const [first, ...others] = factors;
  if (others.some((other) => other.length !== first.length || other[0]?.length !== first[0]?.length))
    return error('#VALUE!');
  let sum = 0;
  first.forEach((row, r) => {
    row.forEach((value, c) => {
      sum += others.reduce((product, other) => product * numberIn(other[r][c]), numberIn(value));
    });
  });
  return sum;
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

/** The cells, row by row, for which every range meets its criterion; null when the ranges differ in size. */
const chosen = (pairs: Matrix[]): boolean[] | null => {
  const size = pairs[0].flat().length;
  const kept = Array.from({ length: size }, () => true);
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [values, holds] = [pairs[at].flat(), criterionOf(single(pairs[at + 1]))];
    if (values.length !== size) return null;
    values.forEach((value, index) => {
      kept[index] &&= holds(value);
    });
  }
  return kept;
};

const countIf = ([range, wanted]: Matrix[]): Matrix =>
  wanted.map((row) => row.map((criterion) => range.flat().filter(criterionOf(criterion)).length));

const countIfs = (pairs: Matrix[]): Scalar => chosen(pairs)?.filter(Boolean).length ?? error('#VALUE!');

const sumIfs = ([summed, ...pairs]: Matrix[]): Scalar => {
  const values = summed.flat();
  return chosen(pairs)?.reduce((sum, kept, at) => sum + (kept ? numberIn(values[at]) : 0), 0) ?? error('#VALUE!');
};

const average = (parameters: Matrix[]): Scalar => {
  const list = numbers(parameters);
  return list.length === 0 ? error('#DIV/0!') : list.reduce((sum, value) => sum + value, 0) / list.length;
};

/** Position of an equal value; with `type` 1 (or none) of the last that is no more. */
const match = ([wanted, within, type]: Matrix[]): Scalar => {
  const list = within.flat();
  const goal = single(wanted);
  const exact = type !== undefined && single(type) === 0;
  const at = exact
    ? list.findIndex((value) => compare(value, goal) === 0)
    : list.findLastIndex((value) => value !== null && !isError(value) && Number(compare(value, goal)) <= 0);
  return at < 0 ? error('#N/A') : at + 1;
};

const index = ([matrix, row, column]: Matrix[]): Matrix | Scalar => {
  const flat = matrix.length === 1 && column === undefined;
  const [r, c] = flat ? [1, Number(single(row))] : [Number(single(row)), Number(single(column) ?? 1)];
  const value = matrix[Math.max(1, r) - 1]?.[Math.max(1, c) - 1];
  return value === undefined ? error('#REF!') : value;
};

const lookUpDown = ([wanted, table, column, near]: Matrix[]): Scalar => {
  const at = match([wanted, table.map((row) => [row[0]]), [[near !== undefined && !isTrue(single(near)) ? 0 : 1]]]);
  return isError(at) ? at : (table[Number(at) - 1][Number(single(column)) - 1] ?? error('#REF!'));
};

const extreme = (list: number[], pick: (a: number, b: number) => number): number =>
  list.length === 0 ? 0 : list.reduce((most, value) => pick(most, value));

const text = (matrix: Matrix | undefined): string => String(textOf(single(matrix)));
const number = (matrix: Matrix | undefined, otherwise = 0): number =>
  matrix === undefined ? otherwise : Number(single(matrix) ?? 0);

/** The functions the result sheets use, and those a planner is likely to type beside them. IF and IFERROR are in evaluate.ts. */
export const functions: Record<string, WorksheetFunction> = {
  SUM: (parameters) => numbers(parameters).reduce((sum, value) => sum + value, 0),
  MAX: (parameters) => extreme(numbers(parameters), Math.max),
  MIN: (parameters) => extreme(numbers(parameters), Math.min),
  AVERAGE: average,
  COUNT: (parameters) => numbers(parameters).length,
  COUNTA: (parameters) => cells(parameters).filter((value) => value !== null).length,
  COUNTBLANK: (parameters) => cells(parameters).filter((value) => value === null || value === '').length,
  COUNTIF: countIf,
  COUNTIFS: countIfs,
  SUMIF: ([range, wanted, summed = range]) => sumIfs([summed, range, wanted]),
  SUMIFS: sumIfs,
  SUMPRODUCT: sumOfProducts,
  MMULT: ([a, b]) => multiplied(a, b),
  AND: (parameters) => cells(parameters).every(isTrue),
  OR: (parameters) => cells(parameters).some(isTrue),
  NOT: ([value]) => !isTrue(single(value)),
  ISNUMBER: ([matrix]) => matrix.map((row) => row.map((value) => typeof value === 'number')),
  ISBLANK: ([matrix]) => matrix.map((row) => row.map((value) => value === null)),
  ISERROR: ([matrix]) => matrix.map((row) => row.map(isError)),
  FIND: ([needle, within]) => within.map((row) => row.map((value) => found(single(needle), value, true))),
  SEARCH: ([needle, within]) => within.map((row) => row.map((value) => found(single(needle), value, false))),
  LOOKUP: lookup,
  MATCH: match,
  INDEX: index,
  VLOOKUP: lookUpDown,
  ABS: ([value]) => Math.abs(number(value)),
  INT: ([value]) => Math.floor(number(value)),
  ROUND: ([value, digits]) => {
    const scale = 10 ** number(digits);
    return (Math.sign(number(value)) * Math.round(Math.abs(number(value)) * scale)) / scale;
  },
  LEN: ([value]) => text(value).length,
  LEFT: ([value, count]) => text(value).slice(0, number(count, 1)),
  RIGHT: ([value, count]) => (number(count, 1) === 0 ? '' : text(value).slice(-number(count, 1))),
  MID: ([value, from, count]) => text(value).slice(number(from) - 1, number(from) - 1 + number(count)),
  TRIM: ([value]) => text(value).trim().replace(/ +/g, ' '),
  UPPER: ([value]) => text(value).toUpperCase(),
  LOWER: ([value]) => text(value).toLowerCase(),
  HYPERLINK: ([address, shown]) => single(shown ?? address),
  CONCATENATE: (parameters) => parameters.map(text).join(''),
};

/** Functions that look at errors themselves. */
export const seesErrors = new Set(['ISNUMBER', 'ISERROR', 'LOOKUP', 'COUNTIF', 'COUNT', 'COUNTA']);
