import type { LineSpec, Problem } from '#engine/algorithm/problem.ts';
import type { LinearModel, Solver } from '#engine/solver/highs.ts';
import { lineRows } from './line-rows.ts';
import type { Placement } from './placements.ts';

/**
 * All legal lines of one kind as an integer programme, order-dependent rules included, minimising the cost of what is held.
 *
 * Variables x_p in {0, 1}  the line holds placement p = (rotation, first term)
 *           y_k in [0, 1]  a counted term with the key k; z in [0, 1]  the line holds leave
 * Rows      term(t)  placements over t = 1 for each worked term; each bound of the rules is one row, those by specialty and
 *           subspecialty one row each; need(s)  sum of x over the set >= 1; y_k <= sum of counted x of k; z >= each leave x
 */
export const lineProgramme = (
  solver: Solver,
  problem: Problem,
  line: LineSpec,
  placements: readonly Placement[],
  cost: (placement: Placement) => number,
): LinearModel => {
  const { rows, columns } = lineRows(problem, line, placements);
  const starts = [0];
  for (const { columns: held } of rows) starts.push(starts[starts.length - 1] + held.length);
  const bounded = (limit: number): number => Math.max(-solver.infinity, Math.min(solver.infinity, limit));
  const model = solver.createModel({
    numCols: columns,
    numRows: rows.length,
    colCost: Float64Array.from({ length: columns }, (_, index) =>
      index < placements.length ? cost(placements[index]) : 0,
    ),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: Float64Array.from(rows, ({ lower }) => bounded(lower)),
    rowUpper: Float64Array.from(rows, ({ upper }) => bounded(upper)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(rows.flatMap(({ columns: held }) => held)),
      values: Float64Array.from(rows.flatMap(({ values }) => values)),
    },
    integrality: Int32Array.from({ length: columns }, (_, index) => (index < placements.length ? 1 : 0)),
  });
  model.options.set({ output_flag: false });
  return model;
};
