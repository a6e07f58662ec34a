import { classesOfLines } from '#engine/algorithm/exact/sequences.ts';
import type { LineSpec, Problem } from '#engine/algorithm/problem.ts';
import { randomFrom } from '#engine/algorithm/random.ts';
import { Board } from '#engine/algorithm/search/board.ts';
import { fillEmptyCells } from '#engine/algorithm/search/fill.ts';
import { repair } from '#engine/algorithm/search/repair.ts';
import type { Solver } from '#engine/solver/highs.ts';
import { cheapestLine } from './cheapest-line.ts';

/** A legal line is usually found in a few moves; only where it is not, all of them are searched. */
const findsOne = (problem: Problem, spec: LineSpec): boolean => {
  const board = new Board({ ...problem, lines: [spec] });
  const random = randomFrom(problem.seed, 7);
  fillEmptyCells(board, random);
  return repair(board, random, patience, () => false);
};

const patience = 12;

type LineKind = ReturnType<typeof classesOfLines>[number];

/** Kinds of lines for which no legal line is found at once; few have none. */
export const doubtfulKinds = (problem: Problem, secondsLeft: () => number): LineKind[] =>
  classesOfLines(problem).filter(({ lines }) => secondsLeft() > 0 && !findsOne(problem, problem.lines[lines[0]]));

/** Those of `kinds` that can hold no legal line at all, proven by a search of every line; kinds not looked at in time are left out. */
export const hopelessKinds = (
  solver: Solver,
  problem: Problem,
  kinds: readonly LineKind[],
  secondsLeft: () => number,
): LineKind[] =>
  kinds.filter(
    ({ spec }) => secondsLeft() > 0 && cheapestLine(solver, problem, spec, () => 0, secondsLeft()).kind === 'none',
  );

/** Lines that can hold no legal line at all, whatever the others hold: alike ones together. */
export const hopelessLines = (solver: Solver, problem: Problem, secondsLeft: () => number): number[][] =>
  hopelessKinds(solver, problem, doubtfulKinds(problem, secondsLeft), secondsLeft).map(({ lines }) => lines);
