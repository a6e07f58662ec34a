import {
  canEvaluate,
  type Expression,
  error,
  evaluate,
  isError,
  type Matrix,
  type Offset,
  parseFormula,
  type Scalar,
} from '#engine/workbook/formula/index.ts';
import { type Area, type CellValue, isFormula, type SheetPlan } from '#engine/workbook/index.ts';

/** Formulas that stand on one another deeper than this are taken for a circle: the stack has an end. */
const deepest = 400;

/** Ranges of more rows (whole columns) end where their sheet does. */
const mostRows = 20_000;

const treeOf = (formula: string): Expression | null => {
  try {
    const tree = parseFormula(formula);
    return canEvaluate(tree) ? tree : null;
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
    return null;
  }
};

/**
 * Works formulas out when somebody looks at them, and remembers until a cell changes.
 * A formula it cannot work out keeps the value it was saved with.
 */
export class Calculator {
  readonly #find: (name: string) => SheetPlan | undefined;
  readonly #trees = new Map<string, Expression | null>();
  #values = new Map<SheetPlan, Map<number, Scalar>>();
  #blocks = new Map<string, Matrix>();
  #depth = 0;

  constructor(find: (name: string) => SheetPlan | undefined) {
    this.#find = find;
  }

  /** Cells changed: nothing worked out before counts any more. */
  forget(): void {
    this.#values = new Map();
    this.#blocks = new Map();
  }

  /** The formula as a tree; null when it cannot be worked out here. */
  tree(formula: string): Expression | null {
    let tree = this.#trees.get(formula);
    if (tree === undefined) {
      tree = treeOf(formula);
      this.#trees.set(formula, tree);
    }
    return tree;
  }

  /** What a cell shows; errors are their texts. */
  valueAt(sheet: SheetPlan, row: number, column: number): CellValue {
    const value = this.#scalarAt(sheet, row, column);
    return isError(value) ? value.error : value;
  }

  /** A formula as if it stood on `sheet`, its relative references moved by `offset`. */
  workOut(formula: string, sheet: SheetPlan, offset?: Offset): Scalar {
    const tree = this.tree(formula);
    return tree ? this.#workOut(tree, sheet, offset) : error('#NAME?');
  }

  /** The values of cells of a sheet. Null when there is no such sheet. */
  block(name: string, area: Area): Matrix | null {
    const sheet = this.#find(name);
    return sheet ? this.#block(sheet, area) : null;
  }

  #scalarAt(sheet: SheetPlan, row: number, column: number): Scalar {
    const content = sheet.rows[row]?.[column] ?? null;
    if (typeof content !== 'object' || content === null) return content;
    if (!isFormula(content)) return content.text;
    const tree = this.tree(content.formula);
    if (!tree) return content.result;
    let known = this.#values.get(sheet);
    if (!known) {
      known = new Map();
      this.#values.set(sheet, known);
    }
    const key = row * 16_384 + column;
    const value = known.get(key);
    if (value !== undefined) return value;
    // A formula that comes back to itself finds this.
    known.set(key, error('#CIRC!'));
    const result = this.#depth > deepest ? error('#CIRC!') : this.#workOut(tree, sheet);
    known.set(key, result);
    return result;
  }

  #workOut(tree: Expression, sheet: SheetPlan, offset?: Offset): Scalar {
    const read = (name: string | null, area: Area): Matrix | null => {
      const from = name === null ? sheet : this.#find(name);
      return from ? this.#block(from, area) : null;
    };
    this.#depth++;
    try {
      return evaluate(tree, read, offset)[0]?.[0] ?? null;
    } finally {
      this.#depth--;
    }
  }

  #block(sheet: SheetPlan, { row, column, rows, columns }: Area): Matrix {
    if (rows === 1 && columns === 1) return [[this.#scalarAt(sheet, row, column)]];
    const key = `${row},${column},${rows},${columns},${sheet.name}`;
    const known = this.#blocks.get(key);
    if (known) return known;
    const used = rows > mostRows ? Math.max(1, Math.min(rows, sheet.rows.length - row)) : rows;
    const matrix = Array.from({ length: used }, (_, r) =>
      Array.from({ length: columns }, (_c, c) => this.#scalarAt(sheet, row + r, column + c)),
    );
    this.#blocks.set(key, matrix);
    return matrix;
  }
}
