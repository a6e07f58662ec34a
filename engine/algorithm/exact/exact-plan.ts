import type { Solver } from '../../solver/highs.ts';
import type { Problem } from '../problem.ts';
import { Board, type Plan } from '../search/board.ts';
import { programmeOf } from './programme.ts';
import type { Listing } from './sequences.ts';

export type ExactPlan = { kind: 'plan'; plan: Plan } | { kind: 'infeasible'; mostLines: number };

/**
 * The best plan outright, where every legal sequence is listed: one integer programme over sequences.
 *
 * Variables x_s in {0, 1}  a line of class c(s) holds sequence s
 *           z_k in [0, 1]  some line has multiset k (gives one repeat penalty back)
 *           m_rt >= 0      required posts left empty; d >= 0 leave placements short of the share
 * Rows      class(c)  sum x = lines (<= in partial filling; all x together first maximised, then held)
 *           posts(r,t) sum x <= posts; one line per sequence; z_k <= sum x of k; m >= required - used; d >= share L - E
 *
 * Null when time runs out before the proof, which `onCut` is told.
 */
export const exactPlan = (
  solver: Solver,
  problem: Problem,
  listing: Listing,
  options: { partial: boolean; secondsLeft: () => number; onCut: () => void },
): ExactPlan | null => {
  const { sequences } = listing;
  if (sequences.length === 0) return { kind: 'infeasible', mostLines: 0 };
  const { model, cost, totalRow, columns } = programmeOf(solver, problem, listing, options.partial);
  const run = (): number => {
    model.clearSolver();
    model.zeroAllClocks();
    model.options.set({ mip_rel_gap: 0, mip_abs_gap: 1e-6, time_limit: Math.max(0.05, options.secondsLeft()) });
    model.run();
    const status = model.getModelStatus();
    if (status !== optimal && status !== infeasible) options.onCut();
    return status;
  };
  const all = { kind: 'set' as const, indices: Int32Array.from({ length: columns }, (_, index) => index) };
  try {
    if (options.partial) {
      model.changeColsCost(
        all,
        Float64Array.from({ length: columns }, (_, index) => (index < sequences.length ? -1 : 0)),
      );
      if (run() !== optimal) return null;
      const most = Math.round(-model.getObjectiveValue());
      if (most === 0) return { kind: 'infeasible', mostLines: 0 };
      model.changeColsCost(all, cost);
      model.changeRowBounds(totalRow, most, most);
    }
    const status = run();
    if (status === infeasible) return { kind: 'infeasible', mostLines: problem.lines.length - 1 };
    if (status !== optimal) return null;
    return { kind: 'plan', plan: planOf(problem, listing, model.getSolution().colValue) };
  } finally {
    model.dispose();
  }
};

const optimal = 7;
const infeasible = 8;

const planOf = (problem: Problem, { classes, sequences }: Listing, x: ArrayLike<number>): Plan => {
  const board = new Board(problem);
  const free = classes.map(({ lines }) => [...lines]);
  sequences.forEach(({ lineClass, cells }, index) => {
    if (x[index] < 0.5) return;
    const line = free[lineClass].shift();
    if (line !== undefined) board.setBuilt(line, true, cells);
  });
  return board.snapshot();
};
