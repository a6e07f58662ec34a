import { classesOfLines } from '#engine/algorithm/exact/sequences.ts';
import { groupLines } from '#engine/algorithm/groups.ts';
import type { LineSpec, Problem } from '#engine/algorithm/problem.ts';
import type { Solver } from '#engine/solver/highs.ts';
import { fedLines } from '../counting/fed-lines.ts';
import { cheapestLine } from '../one-line/cheapest-line.ts';

/** Whole-number weights per (rotation * terms + first term): what one placement counts. */
export type Weights = Int32Array;

/** What the weights prove: places there are, what each kind of line needs at least, and the most lines that leaves. */
export type Certificate = {
  weights: Weights;
  places: number;
  needs: { need: number; lines: number[] }[];
  most: number;
};

const mostScale = 12;
const fineScale = 10_000;

/** The LP's weights in whole numbers: times the least factor that makes them whole, else rounded finely. */
export const wholeWeights = (weights: Float64Array): Weights => {
  for (let scale = 1; scale <= mostScale; scale++) {
    if (weights.every((weight) => Math.abs(scale * weight - Math.round(scale * weight)) < 1e-4))
      return Int32Array.from(weights, (weight) => Math.round(scale * weight));
  }
  return Int32Array.from(weights, (weight) => Math.round(fineScale * weight));
};

/** All the weight that the posts can hold at once. */
export const placesOf = ({ terms, rotations, posts, span }: Problem, weights: Weights | Float64Array): number => {
  let places = 0;
  for (let rotation = 0; rotation < rotations; rotation++) {
    const own = weights.subarray(rotation * terms, (rotation + 1) * terms);
    const open = posts.subarray(rotation * terms, (rotation + 1) * terms);
    if (own.every((weight) => weight === 0)) continue;
    places += span[rotation] === 1 ? open.reduce((sum, count, term) => sum + count * own[term], 0) : ofSpans(open, own);
  }
  return places;
};

/** The most weight of spans of two terms in these posts, start by start: with n spans from one term, the next has n posts fewer. */
const ofSpans = (posts: Int32Array, weights: Weights | Float64Array): number => {
  let best = [0];
  for (let start = 0; start + 1 < posts.length; start++) {
    const next: number[] = [];
    let before = Number.NEGATIVE_INFINITY;
    // `taken` counts down, so that all states that leave it room are in `before`.
    for (let taken = Math.min(posts[start], posts[start + 1]), held = -1; taken >= 0; taken--) {
      while (held < best.length - 1 && held + 1 + taken <= posts[start]) before = Math.max(before, best[++held]);
      next[taken] = before + taken * weights[start];
    }
    best = next;
  }
  return Math.max(...best);
};

const mostKinds = 16;

/** Lines by what they may hold. With too many kinds, locks of single cells are left out: a line then needs no more than it does. */
export const kindsOfLines = (problem: Problem): { spec: LineSpec; lines: number[] }[] => {
  const classes = classesOfLines(problem);
  if (classes.length <= mostKinds) return classes;
  return groupLines(problem).map(({ lines, ...spec }) => ({
    spec: { ...problem.lines[lines[0]], ...spec, allowed: null },
    lines,
  }));
};

/**
 * Proves how many lines the weights leave room for: the least weight of any legal line of each kind, searched, against the weight
 * of all posts. Null when time runs out first.
 */
export const certify = (
  solver: Solver,
  problem: Problem,
  weights: Weights,
  secondsLeft: () => number,
): Certificate | null => {
  const places = placesOf(problem, weights);
  const cost = ({ rotation, start }: { rotation: number; start: number }) => weights[rotation * problem.terms + start];
  const needs: Certificate['needs'] = [];
  for (const { spec, lines } of kindsOfLines(problem)) {
    if (secondsLeft() <= 0) return null;
    const least = cheapestLine(solver, problem, spec, cost, secondsLeft());
    if (least.kind === 'unknown') return null;
    // A kind without any legal line needs more than there is.
    needs.push({ need: least.kind === 'none' ? places + 1 : least.cost, lines });
  }
  const each = needs.flatMap(({ need, lines }) => lines.map(() => need));
  return { weights, places, needs, most: fedLines(each, () => places) };
};
