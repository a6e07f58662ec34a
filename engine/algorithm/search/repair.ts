import { below, type Random } from '../random.ts';
import type { Board } from './board.ts';
import { Moves } from './moves.ts';

/** Lines that break a rule, stand in an overfilled post, or repeat another line. */
const faultyLines = (board: Board): number[] => {
  const { problem, cells, used, built, lineFaults } = board;
  const { terms, posts } = problem;
  const faulty: number[] = [];
  for (let line = 0; line < built.length; line++) {
    if (!built[line]) continue;
    let bad = lineFaults[line] > 0 || board.isIdentical(line);
    for (let term = 0; term < terms && !bad; term++) {
      const r = cells[line * terms + term];
      bad = r >= 0 && used[r * terms + term] > posts[r * terms + term];
    }
    if (bad) faulty.push(line);
  }
  return faulty;
};

/**
 * Mends the bulk of the faults: passes over the faulty lines, a few random neighbours each, every change that leaves fewer
 * faults (or as many and more worth) is made at once. Ends after a pass that mends little.
 */
const mendByChance = (board: Board, random: Random, stop: () => boolean): void => {
  const moves = new Moves(board);
  const tries = 40;
  for (let pass = 0; board.faults > 0 && !stop(); pass++) {
    const before = board.faults;
    for (const line of faultyLines(board)) {
      for (let attempt = 0; attempt < tries; attempt++) {
        if (!moves.drawFor(line, random)) continue;
        const { faults, value } = board.measure(moves.move.lines, moves.move.next);
        if (faults > 0 || (faults === 0 && value < 0)) continue;
        board.make();
        if (faults < 0 && board.lineFaults[line] === 0) break;
      }
    }
    if (board.faults > before * 0.9 && pass > 3) return;
  }
};

/**
 * Mends a plan: first the bulk by chance, then takes a faulty line, looks at its whole neighbourhood, makes the change that leaves the fewest faults (then the
 * most worth). Lines changed lately rest for a while, so that the search leaves dead ends. Stops without faults, or after
 * `patience` changes without a new least; the board is left at the least met.
 */
export const repair = (board: Board, random: Random, patience: number, stop: () => boolean): boolean => {
  mendByChance(board, random, stop);
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

/** Switches lines off, the worst first, until the rest is legal; answers whether any line is left. */
export const dropFaultyLines = (board: Board): boolean => {
  const none = new Int32Array(board.problem.terms).fill(-1);
  while (board.faults > 0) {
    const faulty = faultyLines(board);
    if (faulty.length === 0) return false;
    let worst = faulty[0];
    for (const line of faulty) if (board.lineFaults[line] > board.lineFaults[worst]) worst = line;
    board.setBuilt(worst, false, none);
  }
  return board.builtLines > 0;
};
