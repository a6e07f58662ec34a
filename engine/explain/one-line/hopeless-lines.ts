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

/**
 * Lines that can hold no legal line at all, whatever the others hold: alike ones together. Each answer is proven by a search of every
 * line of its kind; kinds not looked at when time runs out are left out.
 */
export const hopelessLines = (solver: Solver, problem: Problem, secondsLeft: () => number): number[][] =>
  classesOfLines(problem)
    .filter(({ spec, lines }) => {
      if (secondsLeft() <= 0) return false;
      if (findsOne(problem, problem.lines[lines[0]])) return false;
      return cheapestLine(solver, problem, spec, () => 0, secondsLeft()).kind === 'none';
    })
    .map(({ lines }) => lines);
