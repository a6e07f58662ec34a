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
import { overlap, type Reference, referencesOf } from './references.ts';

/** Formulas that stand on one another deeper than this are taken for a circle: the stack has an end. */
const deepest = 400;

const wholeSheet: Area = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

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

type FormulaPlace = { sheet: SheetPlan; row: number; column: number; references: Reference[] };

const keyOf = (row: number, column: number): number => row * 16_384 + column;

/**
 * The values of formulas. One keeps the value it was written with until a cell it reads changes; then it is worked out when somebody
 * looks at it. A formula that cannot be worked out keeps its value for good.
 */
export class Calculator {
  readonly #sheets: () => readonly SheetPlan[];
  readonly #trees = new Map<string, Expression | null>();
  #values = new Map<SheetPlan, Map<number, Scalar>>();
  /** Cells whose written value no longer counts. */
  #stale = new Map<SheetPlan, Set<number>>();
  /** Where formulas stand; null until the next change asks. */
  #places: FormulaPlace[] | null = null;
  #blocks = new Map<string, Matrix>();
  #depth = 0;

  constructor(sheets: () => readonly SheetPlan[]) {
    this.#sheets = sheets;
  }

  /** Another workbook: what is written counts. */
  reset(): void {
    this.#values = new Map();
    this.#stale = new Map();
    this.#places = null;
    this.#blocks = new Map();
  }

  /** Formulas speak of sheets by other names; their values stay. */
  renamed(): void {
    this.#places = null;
    this.#blocks = new Map();
  }

  /** A sheet came or went: formulas of the others that read it count no more. What is written in those that came counts. */
  rearranged(names: readonly string[], came: readonly SheetPlan[]): void {
    for (const name of names) this.#reach(name, wholeSheet, came);
  }

  /** Cells of a sheet changed: formulas there, and those that read them, count no more. */
  changed(name: string, area: Area): void {
    const sheet = this.#find(name);
    if (sheet) this.#putAside(sheet, area);
    this.#reach(name, area, []);
  }

  #reach(name: string, area: Area, spared: readonly SheetPlan[]): void {
    this.renamed();
    const places = this.#formulaPlaces().filter(({ sheet }) => !spared.includes(sheet));
    const reached = new Set<FormulaPlace>();
    let front: { name: string; area: Area }[] = [{ name: name.toLowerCase(), area }];
    while (front.length > 0) {
      const next: typeof front = [];
      for (const place of places) {
        if (reached.has(place)) continue;
        const own = place.sheet.name.toLowerCase();
        const reads = place.references.some((reference) =>
          front.some((each) => each.name === (reference.sheet ?? own) && overlap(each.area, reference.area)),
        );
        if (!reads) continue;
        reached.add(place);
        const at = { row: place.row, column: place.column, rows: 1, columns: 1 };
        this.#putAside(place.sheet, at);
        next.push({ name: own, area: at });
      }
      front = next;
    }
  }

  #putAside(sheet: SheetPlan, { row, column, rows, columns }: Area): void {
    const values = this.#values.get(sheet);
    const stale = this.#stale.get(sheet) ?? new Set<number>();
    this.#stale.set(sheet, stale);
    for (let r = row; r < Math.min(row + rows, sheet.rows.length); r++)
      for (let c = column; c < Math.min(column + columns, sheet.rows[r].length); c++)
        if (isFormula(sheet.rows[r][c])) {
          stale.add(keyOf(r, c));
          values?.delete(keyOf(r, c));
        }
  }

  #formulaPlaces(): FormulaPlace[] {
    if (this.#places) return this.#places;
    const places: FormulaPlace[] = [];
    for (const sheet of this.#sheets())
      sheet.rows.forEach((cells, row) => {
        cells.forEach((content, column) => {
          if (isFormula(content)) places.push({ sheet, row, column, references: this.#referencesOf(content.formula) });
        });
      });
    this.#places = places;
    return places;
  }

  #find(name: string): SheetPlan | undefined {
    return this.#sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
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

  readonly #references = new Map<string, Reference[]>();

  #referencesOf(formula: string): Reference[] {
    let references = this.#references.get(formula);
    if (!references) {
      references = referencesOf(formula);
      this.#references.set(formula, references);
    }
    return references;
  }

  #scalarAt(sheet: SheetPlan, row: number, column: number): Scalar {
    const content = sheet.rows[row]?.[column] ?? null;
    if (typeof content !== 'object' || content === null) return content;
    if (!isFormula(content)) return content.text;
    const key = keyOf(row, column);
    const value = this.#values.get(sheet)?.get(key);
    if (value !== undefined) return value;
    // A result that is empty text may be one that was never worked out.
    if (content.result !== '' && !this.#stale.get(sheet)?.has(key)) return content.result;
    const tree = this.tree(content.formula);
    if (!tree) return content.result;
    const known = this.#values.get(sheet) ?? new Map<number, Scalar>();
    this.#values.set(sheet, known);
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
