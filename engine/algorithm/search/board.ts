import { LineJudge } from '../line-judge.ts';
import type { Problem } from '../problem.ts';
import { NameCounts } from './name-counts.ts';

/** What a line that is not built holds, breaks and is worth. */
const nothing = { faults: 0, value: 0, multiset: 0, sequence: 0, leave: 0, early: 0 };

/** What a change would do: faults first, worth second. */
export type Change = { faults: number; value: number };

/**
 * A plan under construction: a rotation per line and term, with its faults and its worth kept up to date.
 * Faults: rules broken within lines, posts overfilled, lines identical to another. Lines switched off hold nothing and break nothing.
 * A change is measured first (`measure`), then made (`make`) or forgotten.
 */
export class Board {
  readonly problem: Problem;
  /** Rotation per (line * terms + term); -1 empty; a span stands in both its terms. */
  readonly cells: Int32Array;
  readonly built: Uint8Array;
  /** Doctors per (rotation * terms + term). */
  readonly used: Int32Array;
  readonly lineFaults: Int32Array;
  faults = 0;
  /** The objective, empty posts' constant included. */
  value = 0;

  readonly #judge: LineJudge;
  readonly #lineValue: Float64Array;
  readonly #multiset: Float64Array;
  readonly #sequence: Float64Array;
  readonly #leave: Int32Array;
  readonly #early: Int32Array;
  readonly #multisets: NameCounts;
  readonly #sequences: NameCounts;
  readonly #namesBefore = new Float64Array(4);
  readonly #namesAfter = new Float64Array(4);
  #leaveTotal = 0;
  #earlyTotal = 0;

  // The change measured last.
  readonly #lines = new Int32Array(4);
  #count = 0;
  readonly #new: Int32Array;
  readonly #results: {
    faults: number;
    value: number;
    multiset: number;
    sequence: number;
    leave: number;
    early: number;
  }[];
  readonly #change: Change = { faults: 0, value: 0 };

  constructor(problem: Problem) {
    const { terms, rotations, lines } = problem;
    this.problem = problem;
    this.cells = new Int32Array(lines.length * terms).fill(-1);
    this.built = new Uint8Array(lines.length);
    this.used = new Int32Array(rotations * terms);
    this.lineFaults = new Int32Array(lines.length);
    this.#judge = new LineJudge(problem);
    this.#lineValue = new Float64Array(lines.length);
    this.#multiset = new Float64Array(lines.length);
    this.#sequence = new Float64Array(lines.length);
    this.#multisets = new NameCounts(lines.length + 8);
    this.#sequences = new NameCounts(lines.length + 8);
    this.#leave = new Int32Array(lines.length);
    this.#early = new Int32Array(lines.length);
    this.#new = new Int32Array(4 * terms);
    this.#results = Array.from({ length: 4 }, () => ({
      faults: 0,
      value: 0,
      multiset: 0,
      sequence: 0,
      leave: 0,
      early: 0,
    }));
    this.value = this.#emptyValue();
  }

  #emptyValue(): number {
    const { problem } = this;
    let value = problem.idlePosts;
    for (let at = 0; at < problem.posts.length; at++) value += this.#fill(at, 0);
    return value;
  }

  /** Part of the objective of one rotation and term with `used` doctors in it. */
  #fill(at: number, used: number): number {
    const p = this.problem;
    if (p.requiredGain === 0 && p.fillGain === 0) return 0;
    const rotation = Math.floor(at / p.terms);
    const posts = p.posts[at];
    const required = Math.min(p.required[rotation], posts);
    const missing = Math.max(0, required - used) * p.requiredGain;
    return p.excludable[rotation] ? -missing : -missing - Math.max(0, posts - Math.max(used, required)) * p.fillGain;
  }

  #leaveCost(leave: number, early: number): number {
    return this.problem.leavePenalty * Math.max(0, this.problem.leaveShare * leave - early);
  }

  /**
   * Measures giving `lines` (at most four, distinct) the cells in `next` (`terms` each, in order); a line whose cells are
   * all -1 while it is not built stays unbuilt, and `build` switches lines on. The answer is good until the next call.
   */
  measure(lines: readonly number[], next: ArrayLike<number>): Change {
    const { problem, cells, used } = this;
    const { terms, posts } = problem;
    this.#count = lines.length;
    for (let i = 0; i < lines.length * terms; i++) this.#new[i] = next[i];
    let faults = 0;
    let value = 0;
    let leave = this.#leaveTotal;
    let early = this.#earlyTotal;
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i];
      this.#lines[i] = line;
      const result = this.#results[i];
      if (!this.built[line]) {
        Object.assign(result, nothing);
      } else {
        const judge = this.#judge;
        judge.judge(this.#new, i * terms, problem.lines[line]);
        result.faults = judge.faults;
        result.value = judge.value;
        result.multiset = judge.multiset;
        result.sequence = judge.sequence;
        result.leave = judge.leave;
        result.early = judge.earlyLeave;
      }
      faults += result.faults - this.lineFaults[line];
      value += result.value - this.#lineValue[line];
      leave += result.leave - this.#leave[line];
      early += result.early - this.#early[line];
    }
    faults += this.#sequenceGrowth(lines);
    if (problem.repeatPenalty > 0) value -= problem.repeatPenalty * this.#multisetGrowth(lines);
    if (problem.leavePenalty > 0) {
      value -= this.#leaveCost(leave, early) - this.#leaveCost(this.#leaveTotal, this.#earlyTotal);
    }
    // Posts: what the lines leave, then what they take; taken back below.
    for (let i = 0; i < lines.length; i++) {
      for (let term = 0; term < terms; term++) {
        const before = cells[lines[i] * terms + term];
        const after = this.#new[i * terms + term];
        if (before === after) continue;
        if (before >= 0) {
          const at = before * terms + term;
          if (used[at]-- > posts[at]) faults--;
          value += this.#fill(at, used[at]) - this.#fill(at, used[at] + 1);
        }
        if (after >= 0) {
          const at = after * terms + term;
          if (used[at]++ >= posts[at]) faults++;
          value += this.#fill(at, used[at]) - this.#fill(at, used[at] - 1);
        }
      }
    }
    for (let i = 0; i < lines.length; i++) {
      for (let term = 0; term < terms; term++) {
        const before = cells[lines[i] * terms + term];
        const after = this.#new[i * terms + term];
        if (before === after) continue;
        if (before >= 0) used[before * terms + term]++;
        if (after >= 0) used[after * terms + term]--;
      }
    }
    this.#change.faults = faults;
    this.#change.value = value;
    return this.#change;
  }

  #sequenceGrowth(lines: readonly number[]): number {
    for (let i = 0; i < lines.length; i++) {
      this.#namesBefore[i] = this.#sequence[lines[i]];
      this.#namesAfter[i] = this.#results[i].sequence;
    }
    return this.#sequences.growth(this.#namesBefore, this.#namesAfter, lines.length);
  }

  #multisetGrowth(lines: readonly number[]): number {
    for (let i = 0; i < lines.length; i++) {
      this.#namesBefore[i] = this.#multiset[lines[i]];
      this.#namesAfter[i] = this.#results[i].multiset;
    }
    return this.#multisets.growth(this.#namesBefore, this.#namesAfter, lines.length);
  }

  /** Makes the change measured last. */
  make(): void {
    const { terms } = this.problem;
    for (let i = 0; i < this.#count; i++) {
      const line = this.#lines[i];
      const result = this.#results[i];
      for (let term = 0; term < terms; term++) {
        const at = line * terms + term;
        const before = this.cells[at];
        const after = this.#new[i * terms + term];
        if (before === after) continue;
        if (before >= 0) this.used[before * terms + term]--;
        if (after >= 0) this.used[after * terms + term]++;
        this.cells[at] = after;
      }
      this.#multisets.remove(this.#multiset[line]);
      this.#multisets.add(result.multiset);
      this.#sequences.remove(this.#sequence[line]);
      this.#sequences.add(result.sequence);
      this.lineFaults[line] = result.faults;
      this.#lineValue[line] = result.value;
      this.#multiset[line] = result.multiset;
      this.#sequence[line] = result.sequence;
      this.#leaveTotal += result.leave - this.#leave[line];
      this.#earlyTotal += result.early - this.#early[line];
      this.#leave[line] = result.leave;
      this.#early[line] = result.early;
    }
    this.faults += this.#change.faults;
    this.value += this.#change.value;
  }

  /** Switches a line on or off and gives it `next` (all -1 when off). */
  setBuilt(line: number, on: boolean, next: ArrayLike<number>): void {
    this.built[line] = on ? 1 : 0;
    this.measure([line], next);
    this.make();
  }

  /** Whether another line holds the same rotation in every term. */
  isIdentical(line: number): boolean {
    return this.#sequences.of(this.#sequence[line]) > 1;
  }

  get builtLines(): number {
    return this.built.reduce((sum, on) => sum + on, 0);
  }

  snapshot(): Plan {
    return {
      cells: Int32Array.from(this.cells),
      built: Uint8Array.from(this.built),
      value: this.value,
      faults: this.faults,
    };
  }

  /** Sets every line to what `plan` holds. */
  load(plan: Pick<Plan, 'cells' | 'built'>): void {
    const { terms } = this.problem;
    const none = new Int32Array(terms).fill(-1);
    for (let line = 0; line < this.built.length; line++) this.setBuilt(line, false, none);
    for (let line = 0; line < this.built.length; line++) {
      if (plan.built[line]) this.setBuilt(line, true, plan.cells.subarray(line * terms, (line + 1) * terms));
    }
  }
}

/** A plan at rest: rotation per (line * terms + term), which lines are built, and what the board said of it. */
export type Plan = { cells: Int32Array; built: Uint8Array; value: number; faults: number };
