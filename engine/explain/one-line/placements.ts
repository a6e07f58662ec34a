import type { LineSpec, Problem } from '#engine/algorithm/problem.ts';

/** A rotation, the term (from 0) it starts in, and the weeks it covers. */
export type Placement = { rotation: number; start: number; weeks: number };

/** Weeks of a placement of `rotation` that starts in `start`. */
export const weeksFrom = (problem: Problem, rotation: number, start: number): number => {
  let weeks = 0;
  for (let term = start; term < Math.min(problem.terms, start + problem.span[rotation]); term++)
    weeks += problem.weeks[term];
  return weeks;
};

/** Every placement that posts, worked terms and locks leave open to a line. */
export const openPlacements = (problem: Problem, line: LineSpec): Placement[] => {
  const { terms, rotations, posts, span } = problem;
  const open: Placement[] = [];
  for (let rotation = 0; rotation < rotations; rotation++) {
    if (line.banned?.[rotation]) continue;
    for (let start = 0; start + span[rotation] <= terms; start++) {
      let free = true;
      for (let term = start; term < start + span[rotation] && free; term++) {
        free = posts[rotation * terms + term] > 0 && ((line.available >> term) & 1) === 1;
        free &&= line.allowed === null || line.allowed[term * rotations + rotation] === 1;
      }
      if (free) open.push({ rotation, start, weeks: weeksFrom(problem, rotation, start) });
    }
  }
  return open;
};
