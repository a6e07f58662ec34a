import { below, type Random, shuffle } from '../random.ts';
import type { Board } from './board.ts';

/** Switches every line on and gives each empty cell a post still free in its term, or, where none is, any post of that term. */
export const fillEmptyCells = (board: Board, random: Random): void => {
  const { problem, cells, used } = board;
  const { terms, rotations, posts, span, lines } = problem;
  const next = new Int32Array(terms);
  const candidates = (term: number, only: (at: number) => boolean): number[] => {
    const list: number[] = [];
    for (let r = 0; r < rotations; r++) if (span[r] === 1 && only(r * terms + term)) list.push(r);
    return list;
  };
  for (const line of shuffle([...lines.keys()], random)) {
    const spec = lines[line];
    for (let term = 0; term < terms; term++) next[term] = cells[line * terms + term];
    let changed = board.built[line] === 0;
    for (let term = 0; term < terms; term++) {
      if (next[term] >= 0 || !((spec.available >> term) & 1)) continue;
      const allowed = (r: number): boolean => !spec.allowed || spec.allowed[term * rotations + r] === 1;
      const fresh = (r: number): boolean => allowed(r) && !next.includes(r);
      const open = candidates(term, (at) => used[at] < posts[at]);
      const lists = [
        open.filter(fresh),
        candidates(term, (at) => posts[at] > 0).filter(fresh),
        candidates(term, (at) => posts[at] > 0),
      ];
      const list = lists.find((choices) => choices.length > 0);
      if (!list) continue;
      next[term] = list[below(random, list.length)];
      changed = true;
    }
    if (changed) board.setBuilt(line, true, next);
  }
};
