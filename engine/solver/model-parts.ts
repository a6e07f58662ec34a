import type { LinearModel, Solver } from './highs.ts';

/** Rows and columns of a minimisation, gathered one by one; every column is from 0 up. */
export class ModelParts {
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #cost: number[] = [];
  readonly #upper: number[] = [];
  readonly #integer: number[] = [];
  readonly #starts = [0];
  readonly #indices: number[] = [];
  readonly #values: number[] = [];

  /** @returns the row's index */
  row(lower: number, upper: number): number {
    this.#rowLower.push(lower);
    return this.#rowUpper.push(upper) - 1;
  }

  /** A column from 0 to `most` with what it adds to rows; `whole`: an integer. */
  column(cost: number, most: number, whole: boolean, entries: [row: number, value: number][]): void {
    this.#cost.push(cost);
    this.#upper.push(most);
    this.#integer.push(whole ? 1 : 0);
    entries.sort((a, b) => a[0] - b[0]);
    for (const [row, value] of entries) {
      this.#indices.push(row);
      this.#values.push(value);
    }
    this.#starts.push(this.#indices.length);
  }

  get columns(): number {
    return this.#cost.length;
  }

  get costs(): Float64Array {
    return Float64Array.from(this.#cost);
  }

  /** The model, silent; the caller disposes of it. */
  build(solver: Solver): LinearModel {
    const { columns } = this;
    const numRows = this.#rowLower.length;
    const model = solver.createModel({
      numCols: columns,
      numRows,
      colCost: this.costs,
      colLower: new Float64Array(columns),
      colUpper: Float64Array.from(this.#upper),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      matrix: {
        format: 'csc',
        numRows,
        numCols: columns,
        starts: Int32Array.from(this.#starts),
        indices: Int32Array.from(this.#indices),
        values: Float64Array.from(this.#values),
      },
      integrality: Int32Array.from(this.#integer),
    });
    model.options.set({ output_flag: false });
    return model;
  }
}
