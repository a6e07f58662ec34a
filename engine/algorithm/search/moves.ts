import { below, type Random } from '../random.ts';
import type { Board } from './board.ts';

/** A change of one or two lines: their cells, `terms` each. */
export type Move = { lines: number[]; next: Int32Array };

/**
 * The neighbourhood of one line: exchange a term (or, where spans exist, two) with another line, take a free post, or exchange
 * two of its own terms. A spanning placement is only ever moved whole.
 */
export class Moves {
  readonly #board: Board;
  readonly #hasSpans: boolean;
  readonly #one: Int32Array;
  readonly #two: Int32Array;
  /** The move visited last; valid until the next visit. */
  readonly move: Move = { lines: [], next: new Int32Array(0) };

  constructor(board: Board) {
    this.#board = board;
    const { problem } = board;
    this.#hasSpans = problem.span.some(
      (span, r) =>
        span === 2 && problem.posts.subarray(r * problem.terms, (r + 1) * problem.terms).some((posts) => posts > 0),
    );
    this.#one = new Int32Array(problem.terms);
    this.#two = new Int32Array(2 * problem.terms);
  }

  /**
   * Whether the terms [from, from + length) of a line can be moved: it works in all of them (what got into another term
   * could never be taken out again), and no span is cut.
   */
  #movable(line: number, from: number, length: number): boolean {
    const { problem, cells } = this.#board;
    const { terms, span } = problem;
    const wanted = ((1 << length) - 1) << from;
    if ((problem.lines[line].available & wanted) !== wanted) return false;
    if (!this.#hasSpans) return true;
    let term = 0;
    while (term < terms) {
      const r = cells[line * terms + term];
      const width = r >= 0 && span[r] === 2 && term + 1 < terms && cells[line * terms + term + 1] === r ? 2 : 1;
      const end = term + width;
      const overlaps = term < from + length && end > from;
      if (overlaps && (term < from || end > from + length)) return false;
      term = end;
    }
    return true;
  }

  #copy(lines: number[]): Int32Array {
    const { terms } = this.#board.problem;
    const next = lines.length === 1 ? this.#one : this.#two;
    lines.forEach((line, i) => {
      for (let term = 0; term < terms; term++) next[i * terms + term] = this.#board.cells[line * terms + term];
    });
    this.move.lines = lines;
    this.move.next = next;
    return next;
  }

  /** Prepares the exchange of `length` terms from `from` between two lines; false when it would change nothing or cut a span. */
  exchange(a: number, b: number, from: number, length: number): boolean {
    const { cells, problem } = this.#board;
    const { terms } = problem;
    let differs = false;
    for (let term = from; term < from + length; term++) differs ||= cells[a * terms + term] !== cells[b * terms + term];
    if (!differs || !this.#movable(a, from, length) || !this.#movable(b, from, length)) return false;
    const next = this.#copy([a, b]);
    for (let term = from; term < from + length; term++) {
      const held = next[term];
      next[term] = next[terms + term];
      next[terms + term] = held;
    }
    return true;
  }

  /** Prepares putting rotation `r` into `line` from term `from` on. */
  place(line: number, r: number, from: number): boolean {
    const { problem, cells } = this.#board;
    const width = problem.span[r];
    if (from + width > problem.terms || cells[line * problem.terms + from] === r || !this.#movable(line, from, width))
      return false;
    const next = this.#copy([line]);
    for (let term = from; term < from + width; term++) next[term] = r;
    return true;
  }

  /** Prepares exchanging two terms of one line. */
  reorder(line: number, a: number, b: number): boolean {
    const { cells, problem } = this.#board;
    const { terms } = problem;
    if (cells[line * terms + a] === cells[line * terms + b]) return false;
    if (!this.#movable(line, a, 1) || !this.#movable(line, b, 1)) return false;
    const next = this.#copy([line]);
    const held = next[a];
    next[a] = next[b];
    next[b] = held;
    return true;
  }

  /** Visits every neighbour of `line`; each is in `move` while `visit` runs. */
  visit(line: number, visit: () => void): void {
    const { problem, built, used } = this.#board;
    const { terms, rotations, posts, lines } = problem;
    const longest = this.#hasSpans ? 2 : 1;
    for (let term = 0; term < terms; term++) {
      if (!((lines[line].available >> term) & 1)) continue;
      for (let length = 1; length <= longest && term + length <= terms; length++) {
        for (let other = 0; other < built.length; other++) {
          if (other !== line && built[other] && this.exchange(line, other, term, length)) visit();
        }
      }
      for (let r = 0; r < rotations; r++) {
        if (used[r * terms + term] < posts[r * terms + term] && this.place(line, r, term)) visit();
      }
      for (let other = term + 1; other < terms; other++) {
        if ((lines[line].available >> other) & 1 && this.reorder(line, term, other)) visit();
      }
    }
  }

  /** Prepares a random neighbour of a random line; false when the draw came to nothing. */
  draw(random: Random): boolean {
    return this.drawFor(below(random, this.#board.built.length), random);
  }

  /** Prepares a random neighbour of `line`: an exchange, now and then a free post or a reordering; false when the draw came to nothing. */
  drawFor(line: number, random: Random): boolean {
    const { problem, built, used } = this.#board;
    const { terms, rotations, posts } = problem;
    if (!built[line]) return false;
    const term = below(random, terms);
    const dice = random();
    if (dice < 0.8) {
      const other = below(random, built.length);
      const length = this.#hasSpans && dice < 0.1 && term + 1 < terms ? 2 : 1;
      return other !== line && built[other] === 1 && this.exchange(line, other, term, length);
    }
    if (dice < 0.9) {
      const r = below(random, rotations);
      return used[r * terms + term] < posts[r * terms + term] && this.place(line, r, term);
    }
    const other = below(random, terms);
    return other !== term && this.reorder(line, term, other);
  }
}
