import { below, type Random } from '../random.ts';
import type { Board } from './board.ts';
import { faultyLines } from './faulty-lines.ts';
import { Moves } from './moves.ts';

/**
 * Mends the last faults of a plan: takes a faulty line, looks at its whole neighbourhood, makes the change that leaves the fewest faults (then the
 * most worth). Lines changed lately rest for a while, so that the search leaves dead ends. Stops without faults, or after
 * `patience` changes without a new least; the board is left at the least met.
 */
export const repair = (board: Board, random: Random, patience: number, stop: () => boolean): boolean => {
  const moves = new Moves(board);
  const restUntil = new Int32Array(board.built.length);
  let least = board.faults;
  let best = board.snapshot();
  let idle = 0;
  for (let step = 1; board.faults > 0 && idle < patience && !stop(); step++) {
    const faulty = faultyLines(board);
    if (faulty.length === 0) break;
    const line = faulty[below(random, faulty.length)];
    let chosen: { lines: number[]; next: Int32Array } | null = null;
    let faults = Number.POSITIVE_INFINITY;
    let value = Number.NEGATIVE_INFINITY;
    moves.visit(line, () => {
      const { lines, next } = moves.move;
      const change = board.measure(lines, next);
      const resting = lines.length === 2 ? restUntil[lines[1]] > step : false;
      if (resting && board.faults + change.faults >= least) return;
      if (change.faults > faults || (change.faults === faults && change.value <= value)) return;
      if (change.faults === faults && random() < 0.1) return;
      faults = change.faults;
      value = change.value;
      chosen = { lines: [...lines], next: next.slice(0, lines.length * board.problem.terms) };
    });
    if (!chosen) {
      idle++;
      continue;
    }
    const { lines, next } = chosen as { lines: number[]; next: Int32Array };
    board.measure(lines, next);
    board.make();
    for (const changed of lines) restUntil[changed] = step + 2 + below(random, 6);
    if (board.faults < least) {
      least = board.faults;
      best = board.snapshot();
      idle = 0;
    } else idle++;
  }
  if (board.faults > least) board.load(best);
  return board.faults === 0;
};
