import type { LinearModel, Solver } from '../solver/highs.ts';
import { type Group, lockedPosts } from './groups.ts';
import type { Items } from './items.ts';
import type { PostType } from './post-types.ts';
import type { Candidate } from './pricing/pricer.ts';
import type { Problem } from './problem.ts';
import { type PostsUse, postsUses, type TermClasses, termClasses } from './term-classes.ts';

/**
 * The restricted master LP, a maximisation handed to HiGHS as a minimisation.
 *
 * Sets      g groups; i items; τ term classes; k multisets of parent specialties.
 * Variables x_c >= 0    lines of group g(c) that hold the set c (value v_c; a further line of its multiset: v_c less the penalty);
 *                       x_c <= 1 for the first line of a multiset                         dual ν_c >= 0
 *           y_u         uses of posts of one item in one term class, in pieces of falling gain (required posts, then others)
 *           s_g >= 0    lines of the group not built, d >= 0 leave placements short of the share
 * Rows      group(g)    sum x_c + s_g = lines of g                                          dual σ_g (kept inside the subproblem)
 *           item(i)     sum a_ic x_c - sum of y over i <= 0                                 dual π_i >= 0
 *           term(τ)     sum of terms y covers in τ + worked_gτ s_g = sum_g worked_gτ lines  dual φ_τ
 *           cover(r,t)  uses of a spanning type that cover term t <= its posts              dual ω >= 0
 *           missing     sum of s_g - o = missing lines, o >= 0 dear (partial filling only)                  dual ρ
 *           leave       share * leave placements - early leave uses - d <= 0                dual δ in [0, penalty]
 *           first(k)    sum of first-line x of multiset k <= 1 (added when violated)        dual μ_k >= 0, to which the largest ν_c of k is added
 * Bound     see master-bound.ts.
 * Reduced cost of a set: v_c - sum_i a_ic (π_i + δ share leave_i) - σ_g - μ_k.
 */
export class Master {
  readonly problem: Problem;
  readonly groups: Group[];
  readonly layout: Items;
  readonly types: PostType[];
  readonly model: LinearModel;
  readonly classes: TermClasses;
  readonly uses: PostsUse[];
  readonly part: Part;
  /** Uses of each item left for the lines to choose sets for. */
  readonly freePosts: Int32Array;
  /** Multisets whose first line is among the kept sets. */
  readonly keptFirst: ReadonlySet<number>;
  readonly purpose: Purpose;
  readonly shortPrice: number;
  /** What the objective holds beside the variables: every post left empty, and the locks' gains. */
  readonly constant: number;
  readonly repeatPenalty: number;
  /** The sets of the LP's columns, by column; null for the other variables. */
  readonly columns: (Candidate | null)[] = [];
  readonly infinity: number;
  /** Uses of each item that all its terms' posts allow. */
  readonly itemPosts: Int32Array;

  #rowCount = 0;
  /** Where the rows of each kind are; those of the groups come first. */
  readonly rows: MasterRows = { item: 0, term: -1, cover: new Map(), leave: -1, missing: -1, first: new Map() };
  /** Posts per (type * terms + term) that spans may cover. */
  readonly coverPosts = new Map<number, number>();
  readonly #byKey = new Map<string, number>();
  /** Terms a line of the group works in, per term class. */
  readonly worked: number[][];
  readonly leaveItem: Uint8Array;
  readonly #firstUse: number;
  readonly leavePenalty: number;
  #shortColumn = 0;

  /**
   * `purpose`: 'count' drops every worth and penalty and a missing line costs one, so that the LP counts lines;
   * 'complete' builds all lines (a missing one costs `shortPrice`); 'partial' leaves exactly `missing` lines out (more cost `shortPrice` each).
   */
  constructor(
    solver: Solver,
    problem: Problem,
    groups: Group[],
    types: PostType[],
    layout: Items,
    purpose: Purpose,
    part: Part = { lines: groups.map(({ lines }) => lines.length), kept: [] },
  ) {
    this.problem = problem;
    this.groups = groups;
    this.types = types;
    this.layout = layout;
    this.infinity = solver.infinity;
    this.purpose = purpose;
    this.part = part;
    this.keptFirst = new Set(part.kept.filter(({ first }) => first).map(({ multiset }) => multiset));
    const counting = purpose.kind === 'count';
    this.shortPrice = counting ? 1 : purpose.kind === 'complete' ? purpose.shortPrice : 0;
    this.repeatPenalty = counting ? 0 : problem.repeatPenalty;
    this.leavePenalty = counting ? 0 : problem.leavePenalty;
    // Only a complete plan keeps every lock; elsewhere a line that is not built keeps none.
    const locked =
      purpose.kind === 'complete' ? lockedPosts(problem) : new Int32Array(problem.rotations * problem.terms);
    this.classes = termClasses(problem, groups, types, layout, locked);
    const fill = postsUses(problem, types, layout, this.classes, locked, {
      fill: !counting,
      lockedGain: this.shortPrice,
    });
    this.uses = fill.uses;
    this.constant = fill.constant + (counting ? 0 : problem.idlePosts);
    this.itemPosts = new Int32Array(layout.items.length);
    for (const use of this.uses) this.itemPosts[use.item] += use.most;
    this.freePosts = Int32Array.from(this.itemPosts);
    for (const { items } of part.kept) for (const item of items) this.freePosts[item]--;
    this.worked = groups.map((group) =>
      this.classes.termsOf.map((terms) => terms.filter((term) => (group.available >> term) & 1).length),
    );
    this.leaveItem = Uint8Array.from(layout.items, ({ type }) => types[type].leave);
    this.model = solver.createModel();
    // Left the choice, HiGHS goes on from priced columns by the primal simplex, which takes fewer steps than its usual dual one.
    // Presolve finds nothing here, and its code alone takes longer to load than a small LP to solve.
    this.model.options.set({ output_flag: false, presolve: 'off', simplex_strategy: 0 });
    this.#firstUse = this.#build();
  }

  #build(): number {
    const { groups, classes, infinity } = this;
    const row = (lower: number, upper: number): number => {
      this.model.addRow(lower, upper, { indices: [], values: [] });
      return this.#rowCount++;
    };
    for (const lines of this.part.lines) row(lines, lines);
    this.rows.item = this.#rowCount;
    const keptItems = this.itemPosts.map((posts, item) => posts - this.freePosts[item]);
    for (const kept of keptItems) row(-infinity, -kept);
    // Needed where there are several classes, or where filling a post has a worth, lest posts be filled by nobody.
    if (classes.termsOf.length > 1 || this.uses.some(({ gain }) => gain > 0)) {
      this.rows.term = this.#rowCount;
      classes.termsOf.forEach((_, index) => {
        const free = this.part.lines.reduce((sum, lines, g) => sum + lines * this.worked[g][index], 0);
        const total = this.part.kept.reduce((sum, { group }) => sum + this.worked[group][index], free);
        row(total, total);
      });
    }
    for (const use of this.uses) {
      for (const { key, posts } of use.covers) {
        if (this.rows.cover.has(key)) continue;
        this.rows.cover.set(key, row(-infinity, posts));
        this.coverPosts.set(key, posts);
      }
    }
    if (this.purpose.kind === 'partial') this.rows.missing = row(this.purpose.missing, this.purpose.missing);
    if (this.leavePenalty > 0) {
      const keptLeave = keptItems.reduce((sum, kept, item) => sum + kept * this.leaveItem[item], 0);
      this.rows.leave = row(-infinity, -this.problem.leaveShare * keptLeave);
    }
    this.#shortColumn = this.columns.length;
    groups.forEach((_, g) => {
      const entries: [number, number][] = [[g, 1]];
      if (this.rows.term >= 0) entries.push(...this.#termEntries(this.worked[g]));
      if (this.rows.missing >= 0) entries.push([this.rows.missing, 1]);
      this.#column(this.shortPrice, 0, infinity, entries);
    });
    // Until enough sets are priced in, more lines are missing than should be; that costs, as in a complete plan.
    if (this.purpose.kind === 'partial') this.#column(this.purpose.shortPrice, 0, infinity, [[this.rows.missing, -1]]);
    if (this.rows.leave >= 0) this.#column(this.leavePenalty, 0, infinity, [[this.rows.leave, -1]]);
    const firstUse = this.columns.length;
    for (const use of this.uses) {
      const entries: [number, number][] = [[this.rows.item + use.item, -1]];
      if (this.rows.term >= 0) entries.push(...this.#termEntries(use.coverage));
      for (const { key } of use.covers) entries.push([this.rows.cover.get(key)!, 1]);
      if (this.rows.leave >= 0 && this.leaveItem[use.item] && use.early) entries.push([this.rows.leave, -1]);
      this.#column(-use.gain, 0, use.most, entries);
    }
    return firstUse;
  }

  #termEntries(terms: number[]): [number, number][] {
    return terms.flatMap((count, index) => (count ? [[this.rows.term + index, count] as [number, number]] : []));
  }

  #column(cost: number, lower: number, upper: number, entries: [number, number][]): void {
    entries.sort((a, b) => a[0] - b[0]);
    this.model.addCol(cost, lower, upper, {
      indices: entries.map(([row]) => row),
      values: entries.map(([, value]) => value),
    });
    this.columns.push(null);
  }

  /** Adds the sets not yet in the LP; answers how many were new. */
  add(candidates: Candidate[]): number {
    const cost: number[] = [];
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const candidate of candidates) {
      const key = keyOf(candidate);
      if (this.#byKey.has(key)) continue;
      this.#byKey.set(key, this.columns.length);
      this.columns.push(candidate);
      cost.push(-candidate.value);
      indices.push(candidate.group);
      values.push(1);
      let leave = 0;
      for (let at = 0; at < candidate.items.length; ) {
        const item = candidate.items[at];
        let times = 0;
        for (; candidate.items[at] === item; at++) times++;
        indices.push(this.rows.item + item);
        values.push(times);
        leave += this.leaveItem[item] * times;
      }
      if (this.rows.leave >= 0 && leave && this.problem.leaveShare > 0) {
        indices.push(this.rows.leave);
        values.push(this.problem.leaveShare * leave);
      }
      const first = candidate.first ? this.rows.first.get(candidate.multiset) : undefined;
      if (first !== undefined) {
        indices.push(first);
        values.push(1);
      }
      starts.push(indices.length);
    }
    const count = cost.length;
    if (count) {
      this.model.addCols({
        cost: Float64Array.from(cost),
        lower: new Float64Array(count),
        upper: Float64Array.from({ length: count }, (_, index) => this.#mostLines(this.columns.length - count + index)),
        matrix: { format: 'csc', numRows: this.#rowCount, numCols: count, ...sparse(starts, indices, values) },
      });
    }
    return count;
  }

  /** Lines that may hold the set of a column; what is the first line of its multiset, one at most. */
  #mostLines(column: number): number {
    return this.repeatPenalty > 0 && this.columns[column]?.first ? 1 : this.infinity;
  }

  /** Adds the "first line" rows the solution violates; answers how many. */
  separate(x: ArrayLike<number>): number {
    const total = new Map<number, number>();
    this.columns.forEach((column, index) => {
      if (column?.first && x[index] > 1e-9) total.set(column.multiset, (total.get(column.multiset) ?? 0) + x[index]);
    });
    const violated = new Map<number, number[]>();
    for (const [multiset, sum] of total)
      if (sum > 1 + 1e-6 && !this.rows.first.has(multiset)) violated.set(multiset, []);
    if (violated.size === 0) return 0;
    this.columns.forEach((column, index) => {
      if (column?.first) violated.get(column.multiset)?.push(index);
    });
    const starts = [0];
    const indices: number[] = [];
    for (const [multiset, columns] of violated) {
      this.rows.first.set(multiset, this.#rowCount++);
      indices.push(...columns);
      starts.push(indices.length);
    }
    this.model.addRows({
      lower: new Float64Array(violated.size).fill(-this.infinity),
      upper: new Float64Array(violated.size).fill(1),
      matrix: {
        format: 'csr',
        numRows: violated.size,
        numCols: this.columns.length,
        ...sparse(starts, indices, new Array<number>(indices.length).fill(1)),
      },
    });
    return violated.size;
  }

  /** Solves the LP to optimality, first-line rows included; the objective is that of the maximisation. */
  solve(): SolvedMaster {
    for (;;) {
      this.model.run();
      const solution = this.model.getSolution();
      const x = Float64Array.from(solution.colValue);
      if (this.repeatPenalty > 0 && this.separate(x)) continue;
      return {
        objective: -this.model.getObjectiveValue(),
        x,
        rowDual: Float64Array.from(solution.rowDual),
        columnDual: Float64Array.from(solution.colDual),
      };
    }
  }

  /** How many placements of each spanning item the solution starts in each term: per (item * terms + start). */
  spanStarts(x: ArrayLike<number>): Map<number, number> {
    const { terms } = this.problem;
    const starts = new Map<number, number>();
    this.uses.forEach(({ item, covers }, index) => {
      if (covers.length === 0) return;
      const key = item * terms + (covers[0].key % terms);
      starts.set(key, (starts.get(key) ?? 0) + x[this.#firstUse + index]);
    });
    return starts;
  }

  /** Lines the LP solution leaves unbuilt. */
  short(x: ArrayLike<number>): number {
    let sum = 0;
    for (let g = 0; g < this.groups.length; g++) sum += x[this.#shortColumn + g];
    return sum;
  }

  /** Sets the least number of lines of each of the columns. */
  fixAtLeast(columns: number[], lines: (column: number) => number): void {
    if (columns.length === 0) return;
    columns.sort((a, b) => a - b);
    this.model.changeColsBounds(
      { kind: 'set', indices: Int32Array.from(columns) },
      Float64Array.from(columns, lines),
      Float64Array.from(columns, (column) => this.#mostLines(column)),
    );
  }

  dispose(): void {
    this.model.dispose();
  }
}

const keyOf = ({ group, first, items }: Candidate): string => `${group}${first ? 'f' : 'r'}${items.join()}`;

const sparse = (starts: number[], indices: number[], values: number[]) => ({
  starts: Int32Array.from(starts),
  indices: Int32Array.from(indices),
  values: Float64Array.from(values),
});

export type Purpose =
  | { kind: 'count' }
  | { kind: 'complete'; shortPrice: number }
  | { kind: 'partial'; missing: number; shortPrice: number };

/** A part of the lines to choose anew: how many of each group, beside the sets the other lines keep. */
export type Part = { lines: number[]; kept: Candidate[] };

/** A solution of the LP; the duals are those of HiGHS, which minimises. */
export type SolvedMaster = { objective: number; x: Float64Array; rowDual: Float64Array; columnDual: Float64Array };

/** Index of the first row of a kind (-1: there is none), or the rows by key: a type and term, a multiset. */
export type MasterRows = {
  item: number;
  /** A row per term class. */
  term: number;
  cover: Map<number, number>;
  leave: number;
  missing: number;
  first: Map<number, number>;
};
