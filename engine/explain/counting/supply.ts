import type { Problem } from '#engine/algorithm/problem.ts';
import { weeksFrom } from '../one-line/placements.ts';
import { byWorkedTerms, type Question } from '../question.ts';
import { refusal } from './refusal.ts';

/** What the posts can give at most, counted without looking at any line's other terms. Every figure is an upper limit. */
export type Supply = {
  /** Posts per (rotation * terms + term) that some placement a line may hold can use. */
  posts: Int32Array;
  /** Most placements a year per rotation (a span is one). */
  placements: Int32Array;
  /** Rules that keep posts of their own from every line, with those posts per term. */
  refused: Map<string, Int32Array>;
};

/** Posts that a span of two terms can use in each term, and the most spans a year: greedy from the start is best on a chain. */
const spanSupply = (posts: Int32Array, mayStart: boolean[]): { used: number[]; placements: number } => {
  const starts = mayStart.map((may, term) => (may ? Math.min(posts[term], posts[term + 1] ?? 0) : 0));
  const used = starts.map((count, term) => Math.min(posts[term], count + (starts[term - 1] ?? 0)));
  const left = Int32Array.from(posts);
  let placements = 0;
  starts.forEach((most, term) => {
    const placed = Math.min(most, left[term], left[term + 1] ?? 0);
    left[term] -= placed;
    left[term + 1] -= placed;
    placements += placed;
  });
  return { used, placements };
};

export const supplyOf = (question: Question): Supply => {
  const { problem } = question;
  const { terms, rotations } = problem;
  const mostWorked = Math.max(
    0,
    ...byWorkedTerms(question, (terms) => terms.reduce((sum, term) => sum + problem.weeks[term], 0)),
  );
  const supply: Supply = {
    posts: new Int32Array(rotations * terms),
    placements: new Int32Array(rotations),
    refused: new Map(),
  };
  for (let rotation = 0; rotation < rotations; rotation++) {
    const posts = problem.posts.subarray(rotation * terms, (rotation + 1) * terms);
    const refusals = problem.weeks.map((_, start) =>
      refusal(problem, rotation, weeksFrom(problem, rotation, start), mostWorked),
    );
    const mayStart = refusals.map((rule, start) => rule === null && start + problem.span[rotation] <= terms);
    const { used, placements } =
      problem.span[rotation] === 2
        ? spanSupply(posts, mayStart)
        : { used: Array.from(posts, (count, term) => (mayStart[term] ? count : 0)), placements: -1 };
    supply.placements[rotation] = placements < 0 ? used.reduce((sum, count) => sum + count, 0) : placements;
    for (let term = 0; term < terms; term++) {
      supply.posts[rotation * terms + term] = used[term];
      const rule = refusals[term];
      if (rule === null || posts[term] === used[term]) continue;
      const lost = supply.refused.get(rule) ?? new Int32Array(terms);
      lost[term] += posts[term] - used[term];
      supply.refused.set(rule, lost);
    }
  }
  return supply;
};

/** Posts in each term of the rotations for which `counts` holds. */
export const postsPerTerm = ({ terms, rotations }: Problem, supply: Supply, counts: (rotation: number) => boolean) =>
  Array.from({ length: terms }, (_, term) => {
    let sum = 0;
    for (let rotation = 0; rotation < rotations; rotation++)
      if (counts(rotation)) sum += supply.posts[rotation * terms + term];
    return sum;
  });
