/** Errors as cells show them. */
export type ErrorCode = '#VALUE!' | '#DIV/0!' | '#N/A' | '#NAME?' | '#REF!' | '#CIRC!';
export type CellError = { error: ErrorCode };
export type Scalar = number | string | boolean | null | CellError;
/** Rows of values; a single value is 1 by 1. */
export type Matrix = Scalar[][];

export const isError = (value: Scalar): value is CellError => typeof value === 'object' && value !== null;
export const error = (code: ErrorCode): CellError => ({ error: code });

export const numberOf = (value: Scalar): number | CellError => {
  if (isError(value)) return value;
  if (value === null || value === '') return value === '' ? error('#VALUE!') : 0;
  const number = Number(value);
  return Number.isNaN(number) ? error('#VALUE!') : number;
};

export const textOf = (value: Scalar): string | CellError => {
  if (isError(value)) return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null ? '' : String(value);
};

/** Applies `work` cell by cell; a single row or column spreads over the other, what lies outside both is #N/A. */
export const spread = (a: Matrix, b: Matrix, work: (x: Scalar, y: Scalar) => Scalar): Matrix => {
  // Most operands are single cells.
  if (a.length === 1 && b.length === 1 && a[0].length === 1 && b[0].length === 1) return [[work(a[0][0], b[0][0])]];
  const rows = Math.max(a.length, b.length);
  const columns = Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0);
  const at = (matrix: Matrix, row: number, column: number): Scalar => {
    const cells = matrix[matrix.length === 1 ? 0 : row];
    const value = cells?.[cells.length === 1 ? 0 : column];
    return value === undefined ? error('#N/A') : value;
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => work(at(a, row, column), at(b, row, column))),
  );
};

/** Excel's comparison: numbers before text before booleans, text without case, an empty cell as what it is compared with. */
export const compare = (x: Scalar, y: Scalar): number | CellError => {
  if (isError(x)) return x;
  if (isError(y)) return y;
  const like = (value: Scalar, other: Scalar): number | string | boolean =>
    value !== null
      ? (value as number | string | boolean)
      : typeof other === 'string'
        ? ''
        : typeof other === 'boolean'
          ? false
          : 0;
  const [a, b] = [like(x, y), like(y, x)];
  const rank = (value: unknown): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') {
    const [left, right] = [a.toLowerCase(), b.toLowerCase()];
    return left < right ? -1 : left > right ? 1 : 0;
  }
  return Number(a) - Number(b);
};
