import type { Board } from './board.ts';

/** Lines that break a rule, stand in an overfilled post, or repeat another line. */
export const faultyLines = (board: Board): number[] => {
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
