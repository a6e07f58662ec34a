export { canEvaluate, evaluate, type Offset, type RangeReader } from './evaluate.ts';
export { type Expression, parseFormula } from './parse.ts';
export { error, isError, type Matrix, type Scalar } from './value.ts';
