import { below, type Random, shuffle } from '../random.ts';
import type { Board } from './board.ts';

/**
 * Switches every line on and gives each empty cell a post still free in its term, or, where none is, any post of that term.
 * Cells with locks choose first, then what a line must hold (pathways, wishes for the whole line).
 */
export const fillEmptyCells = (board: Board, random: Random): void => {
  const { problem, cells, used } = board;
  const { terms, rotations, posts, span, lines } = problem;
  const next = new Int32Array(terms);
  const candidates = (term: number, only: (at: number) => boolean): number[] => {
    const list: number[] = [];
    for (let r = 0; r < rotations; r++) if (span[r] === 1 && only(r * terms + term)) list.push(r);
    return list;
  };
  const order = shuffle([...lines.keys()], random);
  const claims = (line: number): number => (lines[line].allowed ? 2 : 0) + (lines[line].needs.length > 0 ? 1 : 0);
  order.sort((a, b) => claims(b) - claims(a));
  for (const line of order) {
    const spec = lines[line];
    for (let term = 0; term < terms; term++) next[term] = cells[line * terms + term];
    let changed = board.built[line] === 0;
    if (changed) claimNeeds(board, line, next);
    const locked = (term: number): boolean =>
      spec.allowed?.subarray(term * rotations, (term + 1) * rotations).includes(0) ?? false;
    const termOrder = Array.from({ length: terms }, (_, term) => term).sort(
      (a, b) => Number(locked(b)) - Number(locked(a)),
    );
    for (const term of termOrder) {
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

/** Puts one rotation for each of the line's needs into a term with a free post. */
const claimNeeds = ({ problem, used }: Board, line: number, next: Int32Array): void => {
  const { terms, rotations, posts, span } = problem;
  const spec = problem.lines[line];
  for (const need of spec.needs) {
    if (next.some((r) => r >= 0 && need[r])) continue;
    for (let at = 0; at < rotations * terms; at++) {
      const r = Math.floor(at / terms);
      const term = at % terms;
      if (!need[r] || span[r] > 1 || next[term] >= 0 || used[at] >= posts[at] || !((spec.available >> term) & 1))
        continue;
      if (spec.allowed && !spec.allowed[term * rotations + r]) continue;
      next[term] = r;
      break;
    }
  }
};
