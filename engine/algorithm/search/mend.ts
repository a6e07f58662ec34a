import type { Random } from '../random.ts';
import { anneal } from './anneal.ts';
import type { Board } from './board.ts';
import { faultyLines } from './faulty-lines.ts';
import { Moves } from './moves.ts';
import { repair } from './repair.ts';

/**
 * Makes a plan legal if it can: what chance mends at once, then annealing with a price on faults, then a close look at what is left.
 * `gentle` keeps close to the plan given, which is good but for a few faults; `rough` starts from any. Answers whether the board is without faults.
 */
export const mend = (board: Board, random: Random, care: 'rough' | 'gentle', stop: () => boolean): boolean => {
  mendByChance(board, random, stop);
  if (board.faults === 0) return true;
  const { affinity, repeatPenalty, requiredGain } = board.problem;
  const pair = affinity.reduce((top, value) => Math.max(top, Math.abs(value)), 1);
  anneal(board, random, {
    draws: (care === 'rough' ? 800 : 3000) * board.built.length,
    heat: care === 'rough' ? pair / 10 : pair / 40,
    everywhere: care === 'rough',
    faultPrice: 10 * Math.max(pair, repeatPenalty, requiredGain),
    stop,
  });
  if (board.faults === 0) return true;
  return repair(board, random, care === 'rough' ? 10 : 100, stop);
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
