import { functions, isTrue, seesErrors } from './functions.ts';
import type { Corner, Expression } from './parse.ts';
import { compare, error, isError, type Matrix, numberOf, type Scalar, spread, textOf } from './value.ts';

/** Values of a rectangle of cells; `sheet` null means the formula's own. Null when there is no such sheet. */
export type RangeReader = (
  sheet: string | null,
  area: { row: number; column: number; rows: number; columns: number },
) => Matrix | null;

/** How far a formula stands from where it was written: relative references move along. */
export type Offset = { rows: number; columns: number };

const inPlace: Offset = { rows: 0, columns: 0 };

const moved = ({ row, column, fixedRow, fixedColumn }: Corner, { rows, columns }: Offset) => ({
  row: fixedRow ? row : row + rows,
  column: fixedColumn ? column : column + columns,
});

const arithmetic: Record<string, (x: number, y: number) => Scalar> = {
  '+': (x, y) => x + y,
  '-': (x, y) => x - y,
  '*': (x, y) => x * y,
  '/': (x, y) => (y === 0 ? error('#DIV/0!') : x / y),
  '^': (x, y) => x ** y,
};
const comparison: Record<string, (order: number) => boolean> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

const combine = (operator: string, x: Scalar, y: Scalar): Scalar => {
  if (operator in comparison) {
    const order = compare(x, y);
    return isError(order) ? order : comparison[operator](order);
  }
  if (operator === '&') {
    const [a, b] = [textOf(x), textOf(y)];
    return isError(a as Scalar) ? (a as Scalar) : isError(b as Scalar) ? (b as Scalar) : `${a}${b}`;
  }
  const [a, b] = [numberOf(x), numberOf(y)];
  return typeof a !== 'number' ? a : typeof b !== 'number' ? b : arithmetic[operator](a, b);
};

const negated = (value: Scalar): Scalar => {
  const number = numberOf(value);
  return typeof number === 'number' ? -number : number;
};

const firstError = (matrices: Matrix[]): Scalar | undefined => matrices.flat(2).find((value) => isError(value));

/** Works an expression out. Errors are values, as in cells; nothing throws. */
export const evaluate = (expression: Expression, read: RangeReader, offset: Offset = inPlace): Matrix => {
  const of = (inner: Expression): Matrix => evaluate(inner, read, offset);
  switch (expression.kind) {
    case 'constant':
      return [[expression.value]];
    case 'array':
      return expression.rows;
    case 'range': {
      const { sheet } = expression;
      const [from, to] = [moved(expression.from, offset), moved(expression.to, offset)];
      const [row, column] = [Math.min(from.row, to.row), Math.min(from.column, to.column)];
      const rows = Math.abs(to.row - from.row) + 1;
      const columns = Math.abs(to.column - from.column) + 1;
      if (row < 0 || column < 0) return [[error('#REF!')]];
      return read(sheet, { row, column, rows, columns }) ?? [[error('#REF!')]];
    }
    case 'unary':
      return expression.operator === '+'
        ? of(expression.operand)
        : of(expression.operand).map((row) => row.map(negated));
    case 'binary':
      return spread(of(expression.left), of(expression.right), (x, y) => combine(expression.operator, x, y));
    case 'call':
      return call(expression, of);
  }
};

const call = (
  { name, arguments: list }: Extract<Expression, { kind: 'call' }>,
  of: (e: Expression) => Matrix,
): Matrix => {
  if (name === 'IF') {
    const condition = of(list[0])[0][0];
    if (isError(condition)) return [[condition]];
    const chosen = isTrue(condition) ? list[1] : list[2];
    return chosen ? of(chosen) : [[false]];
  }
  const parameters = list.map(of);
  if (name === 'IFERROR') {
    const [value, otherwise] = parameters;
    return value.map((row) => row.map((cell) => (isError(cell) ? otherwise[0][0] : cell)));
  }
  if (!Object.hasOwn(functions, name)) return [[error('#NAME?')]];
  const failed = seesErrors.has(name) ? undefined : firstError(parameters);
  if (failed !== undefined) return [[failed]];
  const result = functions[name](parameters);
  if (Number.isNaN(result)) return [[error('#VALUE!')]];
  return Array.isArray(result) ? result : [[result]];
};

const workedOutHere = new Set(['IF', 'IFERROR']);

/** Whether every function of a formula is known here. */
export const canEvaluate = (expression: Expression): boolean => {
  switch (expression.kind) {
    case 'unary':
      return canEvaluate(expression.operand);
    case 'binary':
      return canEvaluate(expression.left) && canEvaluate(expression.right);
    case 'call':
      return (
        (workedOutHere.has(expression.name) || Object.hasOwn(functions, expression.name)) &&
        expression.arguments.every(canEvaluate)
      );
    default:
      return true;
  }
};
