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
const fineScale = 1000;

/** The LP's weights in whole numbers: times the least factor that makes them whole, else rounded finely. */
export const wholeWeights = (weights: Float64Array): Weights => {
  for (let scale = 1; scale <= mostScale; scale++) {
    if (weights.every((weight) => Math.abs(scale * weight - Math.round(scale * weight)) < 1e-4))
      return Int32Array.from(weights, (weight) => Math.round(scale * weight));
  }
  return Int32Array.from(weights, (weight) => Math.round(fineScale * weight));
};

/** All the weight that posts can hold at once; for spans whose weight depends on the start, an upper limit. */
export const placesOf = ({ terms, rotations, posts, span }: Problem, weights: Weights): number => {
  let places = 0;
  for (let rotation = 0; rotation < rotations; rotation++) {
    for (let start = 0; start + span[rotation] <= terms; start++) {
      const at = rotation * terms + start;
      places += weights[at] * (span[rotation] === 1 ? posts[at] : Math.min(posts[at], posts[at + 1]));
    }
  }
  return places;
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
